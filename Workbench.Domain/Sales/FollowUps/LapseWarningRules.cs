namespace Workbench.Domain.Sales.FollowUps;

/// <summary>
/// Decides when a customer is to be warned that hours lapse: 60, 30 and 7 days before, each once per term, and again after a
/// purchase (N7).
/// </summary>
[Rule("N7", Decides = true)]
public static class LapseWarningRules
{
    /// <summary>Days before the lapse, the longest first.</summary>
    public static IReadOnlyList<int> ThresholdDays { get; } = [60, 30, 7];

    /// <summary>Returns the shortest threshold that is reached; null if the hours lapse later than in 60 days.</summary>
    public static int? ThresholdReached(DateOnly lapsesOn, DateOnly today)
    {
        var daysLeft = lapsesOn.DayNumber - today.DayNumber;
        return ThresholdDays.Where(days => daysLeft <= days).Cast<int?>().Min();
    }

    /// <summary>Returns the day on which the next warning is due after the one of a threshold; the day of the lapse after the
    /// last.</summary>
    public static DateOnly NextWarningOn(DateOnly lapsesOn, int thresholdDays) =>
        lapsesOn.AddDays(
            -ThresholdDays.Where(days => days < thresholdDays).DefaultIfEmpty(0).Max()
        );

    /// <summary>
    /// Returns whether a warning was recorded for this lapse: for the same day, the same or a shorter threshold, and nothing bought
    /// since.
    /// </summary>
    public static bool IsRecorded(
        LapseWarning? warning,
        DateOnly lapsesOn,
        int thresholdDays,
        int newestSourceNo
    ) =>
        warning is not null
        && warning.LapsesOn == lapsesOn
        && warning.ThresholdDays <= thresholdDays
        && warning.NewestSourceNo == newestSourceNo;
}
