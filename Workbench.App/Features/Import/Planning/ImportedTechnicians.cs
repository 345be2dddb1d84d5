using System.Collections.Immutable;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// The technicians that rows name; one name is one person, whatever its case. A name that is not known yet becomes a new person who can't sign in until invited: inactive,
/// without a password, and with an email address that can't receive mail.
/// </summary>
public sealed class ImportedTechnicians
{
    private const int MaxLocalPartLength = 60;

    private readonly ImmutableDictionary<string, Person> byName;
    private readonly ImmutableHashSet<string> emails;
    private readonly ImmutableList<Person> added;
    private readonly int nextId;

    private ImportedTechnicians(
        ImmutableDictionary<string, Person> byName,
        ImmutableHashSet<string> emails,
        ImmutableList<Person> added,
        int nextId
    ) => (this.byName, this.emails, this.added, this.nextId) = (byName, emails, added, nextId);

    /// <summary>The new people, in the order in which they were added.</summary>
    public IReadOnlyList<Person> Added => added;

    public static ImportedTechnicians Create(ExistingData existing)
    {
        var people = ImmutableDictionary.CreateBuilder<string, Person>(StringComparer.Ordinal);
        foreach (var person in existing.People)
        {
            people.TryAdd(TextForm.ComparableName(person.ImportName ?? person.Name), person);
        }

        foreach (var person in existing.People)
        {
            people.TryAdd(TextForm.ComparableName(person.Name), person);
        }

        return new(
            people.ToImmutable(),
            existing
                .People.Select(p => p.NormalizedEmail)
                .ToImmutableHashSet(StringComparer.Ordinal),
            [],
            existing.NextPersonId
        );
    }

    /// <summary>Adds a new person for a name that is not known yet. Does nothing for a known or empty name.</summary>
    public ImportedTechnicians Include(string name)
    {
        if (name.Length == 0 || byName.ContainsKey(TextForm.ComparableName(name)))
        {
            return this;
        }

        var person = CreatePerson(name);
        return new(
            byName.Add(TextForm.ComparableName(name), person),
            emails.Add(person.NormalizedEmail),
            added.Add(person),
            nextId + 1
        );
    }

    /// <summary>Returns the id of a technician; null for an empty name.</summary>
    /// <exception cref="KeyNotFoundException">The name is not known and was not included.</exception>
    public int? IdOf(string name) =>
        name.Length == 0 ? null : byName[TextForm.ComparableName(name)].EffectiveId;

    private Person CreatePerson(string name)
    {
        var local = new string([
            .. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(MaxLocalPartLength),
        ]);
        var email = $"{local}@import.invalid";
        if (local.Length == 0 || emails.Contains(Normalize(email)))
        {
            email = FormattableString.Invariant($"{local}-{nextId}@import.invalid");
        }

        return new()
        {
            Id = nextId,
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
