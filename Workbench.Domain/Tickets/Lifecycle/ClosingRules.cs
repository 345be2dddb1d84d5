namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Rules for closing tickets. A delivered ticket is closed when the customer has not replied for 14 days (K9).
/// </summary>
[Rule("K9")]
public static class ClosingRules
{
    public const int DaysWithoutReply = 14;

    public static bool IsDue(Ticket ticket, DateTime now) =>
        ticket is { State: TicketState.Delivered, DeliveredAt: { } delivered }
        && delivered <= DueCutoff(now);

    /// <summary>Returns the latest UTC instant of delivery for which closing is due now.</summary>
    public static DateTime DueCutoff(DateTime now) =>
        StockholmTime.ToUtc(StockholmTime.ToLocal(now).AddDays(-DaysWithoutReply));

    /// <summary>Closes a delivered ticket. Escalated tickets are closed with their escalation.</summary>
    public static Result<TicketTransition> Close(Ticket ticket, Actor actor, DateTime now) =>
        ticket.State == TicketState.Delivered
            ? TicketTransition.Create(
                TicketState.Closed,
                TicketChangeKind.Closed,
                ticket,
                actor,
                now
            )
            : Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                TicketState.Closed,
                StateTransitions.AllowedFrom(ticket.State)
            );
}
