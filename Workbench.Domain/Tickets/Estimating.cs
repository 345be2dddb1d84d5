namespace Workbench.Domain.Tickets;

/// <summary>A size class and an estimate inside it. Over four hours is not estimated but escalated.</summary>
[Rule("K2")]
public static class Estimating
{
    /// <returns>The ticket with size and estimate; both as they were where neither is given.</returns>
    public static Result<Ticket> Of(Ticket ticket, SizeClass? size, int? estimateMinutes)
    {
        if (size is not { } sized || sized == SizeClass.Large)
        {
            return Refusal.Because(RefusalCode.SizeNeeded);
        }

        var bounds = SizeBounds.Of(sized);
        return estimateMinutes is { } estimate && !bounds.Holds(estimate)
            ? Refusal.Because(
                RefusalCode.EstimateOutsideSize,
                new Minutes(bounds.From + 1),
                new Minutes(bounds.To!.Value)
            )
            : ticket with
            {
                Size = sized,
                EstimateMinutes =
                    estimateMinutes ?? (sized == ticket.Size ? ticket.EstimateMinutes : null),
            };
    }
}
