namespace Workbench.Domain.Tickets;

/// <summary>A team lead moves a waiting ticket before all others, or back to its own place.</summary>
[Rule("K4")]
public static class Fronting
{
    /// <param name="place">Lower than any before.</param>
    public static Result<TicketMove> Of(
        Ticket ticket,
        int place,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        (Reason.Check(reason) ?? Waits(ticket)) is { } refusal
            ? refusal
            : TicketMove.Within(
                TicketChangeKind.MovedToFront,
                ticket with
                {
                    FrontPlace = place,
                },
                actor,
                now,
                reason.Trim()
            );

    public static Result<TicketMove> Undo(Ticket ticket, Actor actor, DateTime now) =>
        Waits(ticket) is { } refusal
            ? refusal
            : TicketMove.Within(
                TicketChangeKind.MoveToFrontUndone,
                ticket with
                {
                    FrontPlace = 0,
                },
                actor,
                now,
                ""
            );

    private static Refusal? Waits(Ticket ticket) =>
        ticket.State is TicketState.Queued or TicketState.AwaitingFunding
            ? null
            : Refusal.Because(
                RefusalCode.StateDoesNotAllow,
                ticket.State,
                TicketState.Queued,
                StateChanges.From(ticket.State)
            );
}
