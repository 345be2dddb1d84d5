using Workbench.Domain.Tickets;

namespace Workbench.Domain.Delivery;

/// <summary>
/// 1 to 2 weeks from submission, in calendar days: the deadline falls at the same local time in Stockholm. Waiting for the
/// customer or for hours does not count, unless the operator says so; both ages are shown.
/// </summary>
/// <param name="Age">Since submission.</param>
/// <param name="CountedAge">Without what is not counted.</param>
/// <param name="Deadline">UTC instant at which 14 counted days are over, if it doesn't wait from now on.</param>
[Rule("D1", Decides = true)]
[Rule("D2")]
public sealed record DeliveryTarget(
    TimeSpan Age,
    TimeSpan CountedAge,
    TargetStatus Status,
    DateTime Deadline
)
{
    public const int OnTrackDays = 7;
    public const int LateDays = 14;

    /// <summary>How long the counted age is past the last bound, a busy period counted in; nothing where it isn't late.</summary>
    [Rule("D3")]
    public TimeSpan LateBy { get; init; }

    /// <param name="extraDays">Days by which a busy period extends both bounds (D3).</param>
    public static DeliveryTarget Calculate(
        Ticket ticket,
        bool pauseWhileWaiting,
        DateTime now,
        int extraDays = 0
    ) =>
        Calculate(
            ticket.TargetStartsAt,
            ticket.PausedSeconds,
            ticket.PausedSince,
            pauseWhileWaiting,
            now,
            extraDays
        );

    [Rule("D3")]
    public static DeliveryTarget Calculate(
        DateTime targetFrom,
        long pausedSeconds,
        DateTime? pausedSince,
        bool pauseWhileWaiting,
        DateTime now,
        int extraDays = 0
    )
    {
        var paused = Pause.NotCounted(pausedSeconds, pausedSince, pauseWhileWaiting, now);
        var from = StockholmTime.ToLocal(targetFrom);
        var counted = now - paused;
        var late = StockholmTime.ToUtc(from.AddDays(LateDays + extraDays));
        var status =
            counted > late ? TargetStatus.Late
            : counted > StockholmTime.ToUtc(from.AddDays(OnTrackDays + extraDays))
                ? TargetStatus.Due
            : TargetStatus.OnTrack;
        return new(now - targetFrom, counted - targetFrom, status, late + paused)
        {
            LateBy = counted > late ? counted - late : TimeSpan.Zero,
        };
    }
}
