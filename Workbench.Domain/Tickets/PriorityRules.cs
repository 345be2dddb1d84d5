namespace Workbench.Domain.Tickets;

/// <summary>A team lead moves a waiting ticket before all others, or back to its own place.</summary>
[Rule("K4")]
public static class PriorityRules
{
    /// <param name="place">Lower than any before.</param>
    public static Result<TicketTransition> Of(
        Ticket ticket,
        int place,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        (Reason.Check(reason) ?? Waits(ticket)) is { } refusal
            ? refusal
            : TicketTransition.Within(
                TicketChangeKind.MovedToFront,
                ticket with
                {
                    FrontPlace = place,
                },
                actor,
                now,
                reason.Trim()
            );

    public static Result<TicketTransition> Undo(Ticket ticket, Actor actor, DateTime now) =>
        Waits(ticket) is { } refusal
            ? refusal
            : TicketTransition.Within(
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
                StateTransitions.From(ticket.State)
            );
}
