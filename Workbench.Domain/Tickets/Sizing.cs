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

        return Estimating
            .Of(ticket, size, estimateMinutes)
            .Match(
                sized => TicketMove.To(TicketState.Queued, sized, actor, now),
                refusal => refusal
            );
    }
}
