using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>
/// Compares a row with the existing ticket of the same number. What the customer wrote must be equal, and so must the state
/// that was imported. The rest is compared only while nobody has worked on the ticket here, because work changes it.
/// </summary>
internal static class ExistingTicketComparison
{
    /// <param name="customerId">The customer that the row names.</param>
    public static RowResult Compare(
        TicketCsvRow row,
        Ticket known,
        int customerId,
        ExistingData existing
    )
    {
        var history = (existing.Changes.GetValueOrDefault(row.Number) ?? [])
            .Where(c => c.Kind != TicketChangeKind.WaitImported)
            .ToList();
        var imported = history.TakeWhile(c => c.Kind == TicketChangeKind.Imported).ToList();
        var comparison = new RowComparison(row.Source)
            .Compare("customer", known.CustomerId, customerId)
            .Compare("submitted_at", known.SubmittedAt, row.SubmittedAt)
            .Compare("kind", known.Kind, row.Kind)
            .Compare("subject", known.Subject, row.Subject)
            .Compare(
                "description",
                existing.Descriptions.GetValueOrDefault(row.Number, ""),
                row.Description
            )
            .Compare("state", imported.Count > 0 ? imported[^1].ToState : known.State, row.State);
        if (imported.Count == history.Count)
        {
            comparison = comparison
                .Compare("size", known.Size, row.Size)
                .Compare("estimate_minutes", known.EstimateMinutes, row.EstimateMinutes)
                .ComparePerson(
                    "technician",
                    TechnicianName(known, row.Technician, existing),
                    row.Technician
                )
                .Compare("delivered_at", known.DeliveredAt, row.DeliveredAt)
                .Compare("bug_class", known.BugClass, row.BugClass ?? known.BugClass)
                .Compare("funding", known.Funding, row.Funding);
        }

        return comparison.ToResult();
    }

    /// <summary>
    /// Returns the name that the row gives to the ticket's technician, if it is one of their names: that of an earlier import
    /// or of somebody who was joined into them. Otherwise returns their name; empty without a technician.
    /// </summary>
    private static string TechnicianName(Ticket known, string named, ExistingData existing)
    {
        var people = existing.People.Where(p => p.EffectiveId == known.TechnicianId).ToList();
        var names = people.SelectMany(p => new[] { p.ImportName, p.Name }).OfType<string>();
        return names.FirstOrDefault(n =>
                string.Equals(
                    TextForm.ComparableName(n),
                    TextForm.ComparableName(named),
                    StringComparison.Ordinal
                )
            )
            ?? people.FirstOrDefault(p => p.Id == known.TechnicianId)?.Name
            ?? "";
    }
}
