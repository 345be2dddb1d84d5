using Workbench.App.Features.Import.Reading;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// A row under a known number. What the customer wrote must be the same, and the state the one that was imported; the rest
/// is compared only as long as nobody has worked on the ticket here, since work changes it.
/// </summary>
internal static class KnownTicket
{
    public static void Compare(ImportPlan plan, TicketRow row, Ticket known, int customerId)
    {
        var history = (plan.Stock.Changes.GetValueOrDefault(row.Number) ?? [])
            .Where(c => c.Kind != TicketChangeKind.WaitImported)
            .ToList();
        var imported = history.TakeWhile(c => c.Kind == TicketChangeKind.Imported).ToList();
        var conflicts = new Conflicts(plan, row.Source)
            .Check("customer", known.CustomerId, customerId)
            .Check("submitted_at", known.SubmittedAt, row.SubmittedAt)
            .Check("kind", known.Kind, row.Kind)
            .Check("subject", known.Subject, row.Subject)
            .Check(
                "description",
                plan.Stock.Descriptions.GetValueOrDefault(row.Number, ""),
                row.Description
            )
            .Check("state", imported.Count > 0 ? imported[^1].ToState : known.State, row.State);
        if (imported.Count == history.Count)
        {
            var technician = plan.Stock.People.FirstOrDefault(p => p.Id == known.TechnicianId);
            conflicts
                .Check("size", known.Size, row.Size)
                .Check("estimate_minutes", known.EstimateMinutes, row.EstimateMinutes)
                .Check("technician", technician?.Name ?? "", row.Technician)
                .Check("delivered_at", known.DeliveredAt, row.DeliveredAt)
                .Check("bug_class", known.BugClass, row.BugClass ?? known.BugClass)
                .Check("funding", known.Funding, row.Funding);
        }

        conflicts.Settle();
    }
}
