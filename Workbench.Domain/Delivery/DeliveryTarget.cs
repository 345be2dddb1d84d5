using Workbench.Domain.Tickets;

namespace Workbench.Domain.Delivery;

/// <summary>
/// A ticket's delivery target: 1 to 2 weeks from submission in calendar days, at the same local time in Stockholm. Pauses do
/// not count unless the operator says so; both ages are shown (D1, D2).
/// </summary>
/// <param name="Age">Age since submission or reopening.</param>
/// <param name="CountedAge">Age without pauses.</param>
/// <param name="Deadline">UTC instant at which the last bound is reached if the ticket is not paused from now on.</param>
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

    /// <summary>How far the counted age is past the last bound, busy period included; zero if the ticket is not late.</summary>
    [Rule("D3")]
    public TimeSpan LateBy { get; init; }

    /// <param name="extraDays">Days that a busy period adds to both bounds (D3).</param>
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
        var paused = Pause.CalculateExcludedTime(
            pausedSeconds,
            pausedSince,
            pauseWhileWaiting,
            now
        );
        var from = StockholmTime.ToLocal(targetFrom);
        var counted = now - paused;
        var lastBound = StockholmTime.ToUtc(from.AddDays(LateDays + extraDays));
        var status =
            counted > lastBound ? TargetStatus.Late
            : counted > StockholmTime.ToUtc(from.AddDays(OnTrackDays + extraDays))
                ? TargetStatus.Due
            : TargetStatus.OnTrack;
        return new(now - targetFrom, counted - targetFrom, status, lastBound + paused)
        {
            LateBy = counted > lastBound ? counted - lastBound : TimeSpan.Zero,
        };
    }
}
