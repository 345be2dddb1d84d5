using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding;

/// <summary>
/// Hours set aside for started work, kept as a figure on ticket and account: starting holds what is planned, registered
/// time turns it into draw, delivering releases the rest. A ticket never uses another's hold.
/// </summary>
[Rule("F4", Decides = true)]
public sealed record Hold(Ticket Ticket, HoursAccount Account)
{
    /// <summary>Sets the ticket's hold to an amount, and the account's sum with it.</summary>
    public Hold Set(Minutes held) =>
        new(
            Ticket with
            {
                HeldMinutes = held.Value,
            },
            Account with
            {
                HeldMinutes = Account.HeldMinutes + held.Value - Ticket.HeldMinutes,
            }
        );

    /// <summary>
    /// Holds what is planned and not registered yet, as far as the other tickets' holds leave hours for it; nothing for a
    /// ticket that draws none.
    /// </summary>
    public Hold ForRemainingPlannedTime() =>
        ChargingRules.NeedsHours(Ticket)
            ? Set(Minutes.Min(Ticket.RemainingPlannedTime, Release().Account.Free))
            : Release();

    /// <summary>
    /// The hold after a change of state: started work and work that waits for the customer keep it, all else lets go of it.
    /// </summary>
    public Hold AfterStateChange() =>
        Ticket.State switch
        {
            TicketState.Started or TicketState.AwaitingCustomer => this,
            TicketState.New
            or TicketState.Queued
            or TicketState.AwaitingFunding
            or TicketState.Escalated
            or TicketState.Delivered
            or TicketState.Closed
            or TicketState.Withdrawn
            or TicketState.Merged => Release(),
        };

    public Hold Release() => Set(Minutes.Zero);

    /// <summary>What registered time may draw: the ticket's own hold and what nobody holds.</summary>
    public Minutes Drawable =>
        Minutes.Min(new(Account.BalanceMinutes), new(Ticket.HeldMinutes + Account.Free.Value));
}
