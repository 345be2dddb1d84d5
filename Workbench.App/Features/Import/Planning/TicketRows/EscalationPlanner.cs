using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>
/// New tickets that are Escalated come with the escalation that sales picks up. A Large one is its own; several of a customer
/// that are not are Large together: one bundle, one escalation.
/// </summary>
[Rule("K3")]
internal static class EscalationPlanner
{
    public static void Run(ImportPlan plan)
    {
        var escalated = plan
            .Tickets.Values.Where(t =>
                t.State == TicketState.Escalated && !plan.Stock.Tickets.ContainsKey(t.Number)
            )
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
        foreach (var tickets in together.Concat(alone).OrderBy(t => t[0].Number))
        {
            Raise(plan, tickets);
        }
    }

    private static void Raise(ImportPlan plan, List<Ticket> tickets)
    {
        var (actor, now) = (plan.Settings.Actor, plan.Settings.Now);
        var customer = tickets[0].CustomerId;
        var no = plan.Stock.NextEscalationNo + plan.NewEscalations.Count;
        int? bundle = null;
        if (tickets.Count > 1)
        {
            bundle = plan.Stock.NextBundleNo + plan.NewBundles.Count;
            plan.NewBundles.Add(new(bundle.Value, customer, now, actor.Id, actor.Name));
        }

        plan.NewEscalations.Add(
            EscalationRules.Raise(no, customer, ImportedTicketHistory.Reason, actor, now)
        );
        foreach (var ticket in tickets)
        {
            plan.Tickets[ticket.Number] = ticket with { EscalationNo = no, BundleNo = bundle };
        }
    }
}
