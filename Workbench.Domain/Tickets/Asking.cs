using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets;

/// <summary>
/// A question to the customer pauses the ticket and keeps its hold; the answer, or going on without one, leads back to where
/// it was asked.
/// </summary>
[Rule("D2")]
[Rule("K5")]
public static class Asking
{
    public static Result<TicketMove> Ask(Ticket ticket, Actor actor, DateTime now) =>
        Ownership.Check(ticket, actor) is { } refusal
            ? refusal
            : TicketMove.To(AwaitingCustomer, ticket, actor, now);

    /// <param name="reason">Why it goes on; empty where the answer came.</param>
    public static Result<TicketMove> GoOn(
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason = ""
    ) =>
        ticket.State == AwaitingCustomer
            ? TicketMove.To(
                ticket.AskedFrom ?? (ticket.TechnicianId is null ? New : Started),
                ticket,
                actor,
                now,
                reason.Trim()
            )
            : Refusal.Because(
                RefusalCode.StateDoesNotAllow,
                ticket.State,
                Started,
                StateChanges.From(ticket.State)
            );
}
