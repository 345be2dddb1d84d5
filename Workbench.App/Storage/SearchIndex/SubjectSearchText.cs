using Microsoft.EntityFrameworkCore;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>
/// The subject of a ticket as the search compares it: the words of <see cref="SearchWords"/>, each after a space, the same in
/// both databases. It is stored with the ticket, in a shadow property that is set when the ticket is saved.
/// </summary>
public static class SubjectSearchText
{
    public const string Property = "SubjectSearchText";

    /// <summary>Composing letters never makes a text longer; taking words apart adds no more than a space each.</summary>
    public const int MaxLength = Ticket.MaxSubjectLength * 2 + 1;

    public static string Create(string text)
    {
        var words = string.Concat(SearchWords.Split(text).Select(w => $" {w}"));
        return words.Length <= MaxLength ? words : words[..MaxLength];
    }

    /// <summary>Updates the texts of the tickets that are about to be saved.</summary>
    public static void Update(WorkbenchDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Ticket>())
        {
            if (
                entry.State == EntityState.Added
                || (
                    entry.State == EntityState.Modified
                    && entry.Property(nameof(Ticket.Subject)).IsModified
                )
            )
            {
                entry.Property<string>(Property).CurrentValue = Create(entry.Entity.Subject);
            }
        }
    }
}
