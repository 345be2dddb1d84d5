using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.Domain.Funding.Checks;

/// <summary>
/// Finds the waiting tickets that can continue because hours suffice now, oldest first. A ticket without work returns to its
/// position in the queue, any other to its technician (F5).
/// </summary>
[Rule("F5")]
public static class AwaitingFundingRules
{
    /// <summary>
    /// Returns the transitions that the account allows. Each resumed ticket counts before the next one is checked.
    /// </summary>
    public static IReadOnlyList<TicketTransition> FindResumable(
        IEnumerable<Ticket> waiting,
        Customer customer,
        ServiceAgreement? agreement,
        HoursAccount hoursAccount,
        Actor actor,
        DateTime now
    )
    {
        var transitions = new List<TicketTransition>();
        var today = StockholmTime.DateOf(now);
        foreach (
            var ticket in QueueOrder.Apply(
                waiting.Where(t => t.State == TicketState.AwaitingFunding)
            )
        )
        {
            var input = new SufficiencyFacts(ticket, customer, agreement, hoursAccount, today);
            if (!SufficiencyCheck.Calculate(input).AllowsStart)
            {
                continue;
            }

            var to = ticket.TechnicianId is null ? TicketState.Queued : TicketState.Started;
            if (
                TicketTransition
                    .Create(to, TicketChangeKind.HoursArrived, ticket, actor, now)
                    .TryGetValue(out var transition, out _)
            )
            {
                transitions.Add(transition);
                hoursAccount = hoursAccount with
                {
                    HeldMinutes = hoursAccount.HeldMinutes + RequiredHold(ticket).Value,
                };
            }
        }

        return transitions;
    }

    private static Minutes RequiredHold(Ticket ticket) =>
        ChargingRules.NeedsHours(ticket) ? ticket.RemainingPlannedTime : Minutes.Zero;
}
