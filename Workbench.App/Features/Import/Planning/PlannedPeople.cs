using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// The technicians that rows name. One who is not known yet becomes a person who can't sign in until invited: inactive,
/// without a password, and with an address that no mail reaches.
/// </summary>
public sealed class PlannedPeople
{
    private const int LongestLocalPart = 60;

    private readonly Dictionary<string, Person> byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> emails;
    private readonly List<Person> added = [];
    private int nextId;

    public PlannedPeople(Stock stock)
    {
        nextId = stock.NextPersonId;
        emails = stock.People.Select(p => p.NormalizedEmail).ToHashSet(StringComparer.Ordinal);
        foreach (var person in stock.People)
        {
            byName.TryAdd(person.Name, person);
        }
    }

    public IReadOnlyList<Person> Added => added;

    /// <summary>The id of a technician; null for no name.</summary>
    public int? IdOf(string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (!byName.TryGetValue(name, out var person))
        {
            person = Make(name);
            byName.Add(name, person);
            added.Add(person);
        }

        return person.Id;
    }

    private Person Make(string name)
    {
        var id = nextId++;
        var local = new string([
            .. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(LongestLocalPart),
        ]);
        var email = $"{local}@import.invalid";
        if (local.Length == 0 || !emails.Add(Normal(email)))
        {
            email = FormattableString.Invariant($"{local}-{id}@import.invalid");
            emails.Add(Normal(email));
        }

        return new()
        {
            Id = id,
            Name = name,
            Email = email,
            NormalizedEmail = Normal(email),
            Roles = Roles.Technician,
            IsActive = false,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
    }

    private static string Normal(string email) => email.ToUpperInvariant();
}
