namespace Workbench.Domain.Tickets.Queue;

/// <summary>
/// Rules for priority: a team lead moves a waiting ticket to the front of the queue, or back to its own position (K4).
/// </summary>
[Rule("K4")]
public static class PriorityRules
{
    /// <param name="priority">Lower than every priority in use.</param>
    public static Result<TicketTransition> MoveToFront(
        Ticket ticket,
        int priority,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        (Reason.Check(reason) ?? CheckIsWaiting(ticket)) is { } refusal
            ? refusal
            : TicketTransition.WithinState(
                TicketChangeKind.MovedToFront,
                ticket with
                {
                    Priority = priority,
                },
                actor,
                now,
                reason.Trim()
            );

    public static Result<TicketTransition> RemovePriority(
        Ticket ticket,
        Actor actor,
        DateTime now
    ) =>
        CheckIsWaiting(ticket) is { } refusal
            ? refusal
            : TicketTransition.WithinState(
                TicketChangeKind.MoveToFrontUndone,
                ticket with
                {
                    Priority = 0,
                },
                actor,
                now,
                ""
            );

    private static Refusal? CheckIsWaiting(Ticket ticket) =>
        ticket.State is TicketState.Queued or TicketState.AwaitingFunding
            ? null
            : Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                TicketState.Queued,
                StateTransitions.AllowedFrom(ticket.State)
            );
}
