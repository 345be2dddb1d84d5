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

    /// <summary>
    /// The age in whole days, as it is shown. Only where that would contradict the status, because the age is past a bound by
    /// less than a day, it is one day more: over 14 days shows as 15.
    /// </summary>
    public int AgeDays { get; init; }

    /// <summary>The counted age in whole days, as it is shown; rounded as <see cref="AgeDays"/>.</summary>
    public int CountedDays { get; init; }

    /// <summary>The days past the last bound, busy period included, as they are shown; zero if the ticket is not late.</summary>
    [Rule("D3")]
    public int DaysLate { get; init; }

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
            AgeDays = ShownDays(from, now, extraDays),
            CountedDays = ShownDays(from, counted, extraDays),
            DaysLate = Math.Max(0, ShownDays(from, counted, extraDays) - LateDays - extraDays),
        };
    }

    /// <summary>Returns the calendar days at the same local time between two instants, as they are shown.</summary>
    /// <param name="from">Local time in Stockholm.</param>
    /// <param name="to">UTC.</param>
    private static int ShownDays(DateTime from, DateTime to, int extraDays)
    {
        // The hours of a day with a clock change differ: the day is over at the same local time.
        var days = Math.Max(0, (int)(StockholmTime.ToLocal(to) - from).TotalDays + 1);
        while (days > 0 && StockholmTime.ToUtc(from.AddDays(days)) > to)
        {
            days--;
        }

        var isPastBound =
            (days == OnTrackDays + extraDays || days == LateDays + extraDays)
            && to > StockholmTime.ToUtc(from.AddDays(days));
        return isPastBound ? days + 1 : days;
    }
}
