using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
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
            var technician = existing.People.FirstOrDefault(p => p.Id == known.TechnicianId);
            comparison = comparison
                .Compare("size", known.Size, row.Size)
                .Compare("estimate_minutes", known.EstimateMinutes, row.EstimateMinutes)
                .ComparePerson("technician", technician?.Name ?? "", row.Technician)
                .Compare("delivered_at", known.DeliveredAt, row.DeliveredAt)
                .Compare("bug_class", known.BugClass, row.BugClass ?? known.BugClass)
                .Compare("funding", known.Funding, row.Funding);
        }

        return comparison.ToResult();
    }
}
