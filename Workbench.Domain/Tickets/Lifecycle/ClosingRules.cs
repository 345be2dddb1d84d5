namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>A delivered ticket is closed when there was no word from the customer for 14 days.</summary>
[Rule("K9")]
public static class ClosingRules
{
    public const int DaysWithoutReply = 14;

    public static bool IsDue(Ticket ticket, DateTime now) =>
        ticket is { State: TicketState.Delivered, DeliveredAt: { } delivered }
        && delivered <= DueCutoff(now);

    /// <summary>Delivered at this instant or before means due now.</summary>
    public static DateTime DueCutoff(DateTime now) =>
        StockholmTime.ToUtc(StockholmTime.ToLocal(now).AddDays(-DaysWithoutReply));

    /// <summary>What was delivered is closed; an escalation ends in another way.</summary>
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
