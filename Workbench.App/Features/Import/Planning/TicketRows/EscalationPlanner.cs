using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>
/// Plans an escalation that sales can pick up for new tickets in state Escalated. A Large ticket gets its own. Several tickets of
/// a customer that are not Large are Large together: they get one bundle and one escalation.
/// </summary>
[Rule("K3")]
internal static class EscalationPlanner
{
    public static ImportStepResult Plan(
        IEnumerable<Ticket> newTickets,
        ExistingData existing,
        ImportSettings settings
    )
    {
        var escalated = newTickets
            .Where(t => t.State == TicketState.Escalated)
            .OrderBy(t => t.SubmittedAt)
            .ThenBy(t => t.Number)
            .ToList();
        var together = escalated
            .Where(t => t.Size != SizeClass.Large)
            .GroupBy(t => t.CustomerId)
            .Select(g => g.ToList());
        var alone = escalated
            .Where(t => t.Size == SizeClass.Large)
            .Select(t => new List<Ticket> { t });
        var results = new List<ImportStepResult>();
        var bundleNo = existing.NextBundleNo;
        foreach (var tickets in together.Concat(alone).OrderBy(t => t[0].Number))
        {
            int? bundle = tickets.Count > 1 ? bundleNo++ : null;
            var no = existing.NextEscalationNo + results.Count;
            results.Add(Raise(tickets, no, bundle, settings));
        }

        return ImportStepResult.Combine(results);
    }

    private static ImportStepResult Raise(
        List<Ticket> tickets,
        int no,
        int? bundleNo,
        ImportSettings settings
    )
    {
        var (actor, now) = (settings.Actor, settings.Now);
        var customer = tickets[0].CustomerId;
        return new()
        {
            Tickets = [.. tickets.Select(t => t with { EscalationNo = no, BundleNo = bundleNo })],
            Records = new()
            {
                Bundles = bundleNo is { } bundle
                    ? [new(bundle, customer, now, actor.Id, actor.Name)]
                    : [],
                Escalations =
                [
                    EscalationRules.Raise(no, customer, ImportedTicketHistory.Reason, actor, now),
                ],
            },
        };
    }
}
