namespace Workbench.Domain.Tickets;

/// <summary>
/// Triage of a ticket that the service group does itself: Small or Medium, with an estimate inside its class. Only a
/// new ticket: one that comes back to the queue does so with a reason, not by being sized again.
/// </summary>
[Rule("K2")]
public static class Sizing
{
    public static Result<TicketMove> Of(
        Ticket ticket,
        SizeClass size,
        int? estimateMinutes,
        Actor actor,
        DateTime now
    )
    {
        if (ticket.State != TicketState.New)
        {
            return Refusal.Because(
                RefusalCode.StateDoesNotAllow,
                ticket.State,
                TicketState.Queued,
                StateChanges.From(ticket.State).Where(s => s != TicketState.Queued).ToArray()
            );
        }

        if (size == SizeClass.Large)
        {
            return Refusal.Because(RefusalCode.SizeNeeded);
        }

        var bounds = SizeBounds.Of(size);
        return estimateMinutes is { } estimate && !bounds.Holds(estimate)
            ? Refusal.Because(
                RefusalCode.EstimateOutsideSize,
                new Minutes(bounds.From + 1),
                new Minutes(bounds.To!.Value)
            )
            : TicketMove.To(
                TicketState.Queued,
                ticket with
                {
                    Size = size,
                    EstimateMinutes = estimateMinutes,
                },
                actor,
                now
            );
    }
}
