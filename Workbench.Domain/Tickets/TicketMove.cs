namespace Workbench.Domain.Tickets;

/// <summary>A ticket after a change of state, and the fact that records it.</summary>
public sealed record TicketMove(Ticket Ticket, TicketChange Change)
{
    /// <summary>
    /// Moves a ticket where the table of states allows it. Waiting for the customer or for hours is counted as a pause
    /// (D2); the change is numbered from the ticket. What was closed without delivery (a project, a declined escalation) is
    /// not reopened.
    /// </summary>
    [Rule("D2")]
    [Rule("K9")]
    public static Result<TicketMove> To(
        TicketState to,
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason = ""
    )
    {
        if (StateChanges.Check(ticket.State, to) is { } refusal)
        {
            return refusal;
        }

        if (ticket is { State: TicketState.Closed, DeliveredAt: null })
        {
            return Refusal.Because(
                RefusalCode.StateDoesNotAllow,
                ticket.State,
                to,
                Array.Empty<TicketState>()
            );
        }

        var change = new TicketChange(
            ticket.Number,
            ticket.NextChangeNo,
            now,
            actor.Id,
            actor.Name,
            ticket.State,
            to,
            reason
        );
        var moved = ticket with
        {
            State = to,
            NextChangeNo = ticket.NextChangeNo + 1,
            PausedSince = IsPause(to) ? ticket.PausedSince ?? now : null,
            PausedSeconds =
                !IsPause(to) && ticket.PausedSince is { } since
                    ? ticket.PausedSeconds + (long)(now - since).TotalSeconds
                    : ticket.PausedSeconds,
        };
        return new TicketMove(moved, change);
    }

    public static bool IsPause(TicketState state) =>
        state is TicketState.AwaitingCustomer or TicketState.AwaitingFunding;
}
