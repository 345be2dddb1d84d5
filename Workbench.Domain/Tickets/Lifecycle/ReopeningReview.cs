namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// A ticket that was reopened more than once is looked at by a team lead, who writes down what follows from it. The next reopening
/// has to be looked at again (K9).
/// </summary>
[Rule("K9")]
public static class ReopeningReview
{
    /// <summary>The delivery cycle of a ticket that was reopened twice.</summary>
    public const int FirstCycle = 3;

    /// <summary>Returns whether a team lead has to look at the ticket.</summary>
    /// <param name="reviewedAt">UTC instant of the latest review; null if there was none.</param>
    public static bool IsDue(Ticket ticket, DateTime? reviewedAt) =>
        IsReopenedAgain(ticket) && !(reviewedAt >= ticket.ReopenedAt);

    public static Result<TicketTransition> Record(
        Ticket ticket,
        Actor actor,
        DateTime now,
        string reason
    ) =>
        Reason.Check(reason) is { } refusal ? refusal
        : IsReopenedAgain(ticket)
            ? TicketTransition.WithinState(
                TicketChangeKind.ReopeningReviewed,
                ticket,
                actor,
                now,
                reason.Trim()
            )
        : Refusal.Because(RefusalCode.NothingToReview, ticket.Number);

    private static bool IsReopenedAgain(Ticket ticket) =>
        ticket.Cycle >= FirstCycle && TicketCondition.CountsAtTriage.Holds(ticket);
}
