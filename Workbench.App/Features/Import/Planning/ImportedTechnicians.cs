using Workbench.App.Features.Import.Planning.Existing;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// The technicians that rows name. One who is not known yet becomes a person who can't sign in until invited: inactive,
/// without a password, and with an address that no mail reaches.
/// </summary>
public sealed class ImportedTechnicians
{
    private const int MaxLocalPartLength = 60;

    private readonly Dictionary<string, Person> byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> emails;
    private readonly List<Person> added = [];
    private int nextId;

    public ImportedTechnicians(ExistingData existingData)
    {
        nextId = existingData.NextPersonId;
        emails = existingData
            .People.Select(p => p.NormalizedEmail)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var person in existingData.People)
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
            person = CreatePerson(name);
            byName.Add(name, person);
            added.Add(person);
        }

        return person.Id;
    }

    private Person CreatePerson(string name)
    {
        var id = nextId++;
        var local = new string([
            .. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(MaxLocalPartLength),
        ]);
        var email = $"{local}@import.invalid";
        if (local.Length == 0 || !emails.Add(Normalize(email)))
        {
            email = FormattableString.Invariant($"{local}-{id}@import.invalid");
            emails.Add(Normalize(email));
        }

        return new()
        {
            Id = id,
            Name = name,
            Email = email,
            NormalizedEmail = Normalize(email),
            Roles = Roles.Technician,
            IsActive = false,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
    }

    private static string Normalize(string email) => email.ToUpperInvariant();
}
