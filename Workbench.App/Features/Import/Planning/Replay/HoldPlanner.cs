using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>
/// Work that was started elsewhere holds what is planned of it and not registered yet, as far as hours are free for it once
/// all is replayed; the oldest ticket first. A ticket that asks before anybody took it holds nothing.
/// </summary>
[Rule("F4")]
internal static class HoldPlanner
{
    public static void Run(ImportPlan plan)
    {
        foreach (var ticket in QueueOrder.Apply(StartedNewTickets(plan)).ToList())
        {
            var book = plan.BookOf(ticket);
            var check = SufficiencyCheck.Calculate(
                new(ticket, book.Customer, book.Agreement, book.Ledger.Account, plan.Settings.AsOf)
            );
            if (check is Sufficiency.Enough or Sufficiency.Short)
            {
                var hold = new Hold(ticket, book.Ledger.Account).ForRemainingPlannedTime();
                book.Keep(hold.Account);
                plan.Tickets[ticket.Number] = hold.Ticket;
            }
        }
    }

    /// <summary>The new tickets that work was begun on.</summary>
    public static IEnumerable<Ticket> StartedNewTickets(ImportPlan plan) =>
        plan.Tickets.Values.Where(t =>
            !plan.Stock.Tickets.ContainsKey(t.Number) && TicketCondition.HoldsHours.Holds(t)
        );
}
