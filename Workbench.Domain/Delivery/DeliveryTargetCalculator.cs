using Workbench.Domain.Tickets;

namespace Workbench.Domain.Delivery;

/// <summary>
/// Calculates the delivery targets of many tickets at one instant. If busy periods overlap, the longest counts once (D3).
/// </summary>
/// <param name="Now">UTC.</param>
[Rule("D3", Decides = true)]
public sealed record DeliveryTargetCalculator(
    IReadOnlyList<BusyPeriod> BusyPeriods,
    bool PauseWhileWaiting,
    DateTime Now
)
{
    public DeliveryTarget Calculate(Ticket ticket) =>
        DeliveryTarget.Calculate(ticket, PauseWhileWaiting, Now, ExtraDays(ticket.TargetStartsAt));

    /// <summary>
    /// Calculates the target of a past delivery as it was at the delivery, whatever busy periods and settings were entered since.
    /// A reopened ticket has one for each cycle (K9).
    /// </summary>
    [Rule("K9")]
    public static DeliveryTarget CalculateAtDelivery(DeliveredCycle delivery) =>
        DeliveryTarget.Calculate(
            delivery.TargetStartsAt,
            delivery.PausedSeconds,
            null,
            delivery.ExcludesPauses,
            delivery.DeliveredAt,
            delivery.ExtraDays
        );

    /// <summary>
    /// Returns a new delivery with its target of now: the busy days, the setting of pauses, and which bounds it met. They are
    /// stored with it, so that what is entered later never changes it (D3).
    /// </summary>
    [Rule("D3")]
    public DeliveredCycle Freeze(DeliveredCycle delivery)
    {
        var frozen = delivery with
        {
            ExtraDays = ExtraDays(delivery.TargetStartsAt),
            ExcludesPauses = PauseWhileWaiting,
        };
        var status = CalculateAtDelivery(frozen).Status;
        return frozen with
        {
            IsWithinFirstBound = status == TargetStatus.OnTrack,
            IsWithinSecondBound = status != TargetStatus.Late,
        };
    }

    /// <param name="from">UTC instant at which the target starts.</param>
    public int ExtraDays(DateTime from)
    {
        var day = StockholmTime.DateOf(from);
        return BusyPeriods
            .Where(b => b.From <= day && day <= b.To)
            .Select(b => b.ExtraDays)
            .DefaultIfEmpty(0)
            .Max();
    }
}
