using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>
/// A customer's waiting tickets that continue because hours suffice now, and the account with their holds (F5).
/// </summary>
[Rule("F5")]
public sealed record ResumedTickets(
    IReadOnlyList<TicketTransition> Transitions,
    HoursAccount Account
)
{
    /// <param name="waiting">The customer's tickets that wait for hours, in their current state.</param>
    public static ResumedTickets Decide(
        IEnumerable<Ticket> waiting,
        CustomerHours hours,
        DateTime now
    )
    {
        var hoursAccount = hours.Ledger.Account;
        var allowed = AwaitingFundingRules.FindResumable(
            waiting,
            hours.Customer,
            hours.Agreement,
            hoursAccount,
            Actor.Program,
            now
        );
        var transitions = new List<TicketTransition>();
        foreach (var transition in allowed)
        {
            var hold = new Hold(transition.Ticket, hoursAccount);
            var held =
                transition.Ticket.State == TicketState.Started
                    ? hold.ForRemainingPlannedTime()
                    : hold;
            hoursAccount = held.Account;
            transitions.Add(transition with { Ticket = held.Ticket });
        }

        return new(transitions, hoursAccount);
    }
}
