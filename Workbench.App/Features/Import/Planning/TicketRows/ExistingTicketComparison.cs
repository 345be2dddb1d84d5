using Workbench.App.Features.Import.Parsing;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>
/// A row under a known number. What the customer wrote must be the same, and the state the one that was imported; the rest
/// is compared only as long as nobody has worked on the ticket here, since work changes it.
/// </summary>
internal static class ExistingTicketComparison
{
    public static void Compare(ImportPlan plan, TicketCsvRow row, Ticket known, int customerId)
    {
        var history = (plan.Stock.Changes.GetValueOrDefault(row.Number) ?? [])
            .Where(c => c.Kind != TicketChangeKind.WaitImported)
            .ToList();
        var imported = history.TakeWhile(c => c.Kind == TicketChangeKind.Imported).ToList();
        var rowComparison = new RowComparison(plan, row.Source)
            .Compare("customer", known.CustomerId, customerId)
            .Compare("submitted_at", known.SubmittedAt, row.SubmittedAt)
            .Compare("kind", known.Kind, row.Kind)
            .Compare("subject", known.Subject, row.Subject)
            .Compare(
                "description",
                plan.Stock.Descriptions.GetValueOrDefault(row.Number, ""),
                row.Description
            )
            .Compare("state", imported.Count > 0 ? imported[^1].ToState : known.State, row.State);
        if (imported.Count == history.Count)
        {
            var technician = plan.Stock.People.FirstOrDefault(p => p.Id == known.TechnicianId);
            rowComparison
                .Compare("size", known.Size, row.Size)
                .Compare("estimate_minutes", known.EstimateMinutes, row.EstimateMinutes)
                .Compare("technician", technician?.Name ?? "", row.Technician)
                .Compare("delivered_at", known.DeliveredAt, row.DeliveredAt)
                .Compare("bug_class", known.BugClass, row.BugClass ?? known.BugClass)
                .Compare("funding", known.Funding, row.Funding);
        }

        rowComparison.Settle();
    }
}
