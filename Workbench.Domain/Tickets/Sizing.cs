namespace Workbench.Domain.Tickets;

/// <summary>Triage of a ticket that the service group does itself: Small or Medium, with an estimate inside its class.</summary>
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
