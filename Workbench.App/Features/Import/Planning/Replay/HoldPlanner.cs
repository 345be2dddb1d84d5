using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>
/// Plans the holds of new tickets whose work was started before the import. After the replay each holds the planned time that
/// is not registered yet, as far as hours are free, the oldest ticket first. A ticket that asked the customer before anybody
/// started it holds nothing.
/// </summary>
[Rule("F4")]
internal static class HoldPlanner
{
    public static ImportStepResult Plan(
        IEnumerable<Ticket> startedNewTickets,
        ImportCustomers customers,
        DateOnly asOf
    )
    {
        var results = new List<ImportStepResult>();
        foreach (var ticket in QueueOrder.Apply(startedNewTickets))
        {
            var customer = customers[ticket.CustomerId];
            var check = SufficiencyCheck.Calculate(
                new(ticket, customer.Customer, customer.Agreement, customer.Ledger.Account, asOf)
            );
            if (check is Sufficiency.Enough or Sufficiency.Short)
            {
                var hold = new Hold(ticket, customer.Ledger.Account).ForRemainingPlannedTime();
                var after = customer.With(hold.Account);
                customers = customers.With([after]);
                results.Add(new() { Customers = [after], Tickets = [hold.Ticket] });
            }
        }

        return ImportStepResult.Combine(results);
    }

    /// <summary>Returns the tickets that are new and hold hours because their work has started.</summary>
    public static IEnumerable<Ticket> StartedNewTickets(
        IEnumerable<Ticket> tickets,
        ExistingData existing
    ) =>
        tickets.Where(t =>
            !existing.Tickets.ContainsKey(t.Number) && TicketCondition.HoldsHours.Holds(t)
        );
}
