using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding;

/// <summary>
/// Hours set aside for started work, stored on ticket and account. Starting holds the planned time, registered time turns hold
/// into draw, delivering releases the rest. A ticket never uses another ticket's hold (F4).
/// </summary>
[Rule("F4", Decides = true)]
public sealed record Hold(Ticket Ticket, HoursAccount Account)
{
    /// <summary>Sets the ticket's held minutes, and updates the account's sum.</summary>
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
    /// Holds the remaining planned time, as far as the holds of other tickets leave hours for it. A ticket that draws no hours
    /// holds none.
    /// </summary>
    public Hold ForRemainingPlannedTime() =>
        ChargingRules.NeedsHours(Ticket)
            ? Set(Minutes.Min(Ticket.RemainingPlannedTime, Release().Account.Free))
            : Release();

    /// <summary>
    /// Updates the hold after a change of state: started tickets and tickets awaiting the customer keep it, all others release
    /// it.
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

    /// <summary>The minutes that registered time may draw: the ticket's own hold and the free hours.</summary>
    public Minutes Drawable =>
        Minutes.Min(new(Account.BalanceMinutes), new(Ticket.HeldMinutes + Account.Free.Value));
}
