namespace Workbench.Domain.Sales.Advice;

/// <summary>
/// When the available hours end if the customer goes on as in the last months. The months are taken as independent, so that the
/// use of n months varies with the square root of n: the band contains 80 % of such futures.
/// </summary>
/// <param name="EndsOn">The day on which the hours end at the average pace.</param>
/// <param name="Earliest">The first day of the band.</param>
/// <param name="Latest">The last day of the band.</param>
/// <param name="PerMonth">The average use of a month.</param>
public sealed record DrawPace(DateOnly EndsOn, DateOnly Earliest, DateOnly Latest, Minutes PerMonth)
{
    /// <summary>Fewer whole months say nothing about a pace.</summary>
    public const int MinMonths = 4;

    /// <summary>Fewer months with use say nothing about a pace.</summary>
    public const int MinMonthsWithUse = 3;

    private const double DaysPerMonth = 365.2425 / 12;

    /// <summary>10 % of a normal distribution are beyond so many standard deviations.</summary>
    private const double TenPercent = 1.2816;

    private const int MaxMonthsAhead = 60;

    /// <summary>Calculates the pace; null if the history is too thin or nothing is left.</summary>
    /// <param name="minutesByMonth">Used minutes of whole months.</param>
    public static DrawPace? Calculate(
        IReadOnlyList<int> minutesByMonth,
        Minutes available,
        DateOnly today
    )
    {
        if (
            available <= Minutes.Zero
            || minutesByMonth.Count < MinMonths
            || minutesByMonth.Count(m => m > 0) < MinMonthsWithUse
        )
        {
            return null;
        }

        var mean = minutesByMonth.Average();
        if (mean <= 0)
        {
            return null;
        }

        var deviation = Math.Sqrt(
            minutesByMonth.Sum(m => (m - mean) * (m - mean)) / (minutesByMonth.Count - 1)
        );
        return new(
            DayAfter(available.Value / mean),
            DayAfter(MonthsUntil(-1)),
            DayAfter(MonthsUntil(+1)),
            new((int)Math.Round(mean, MidpointRounding.AwayFromZero))
        );

        // Solves mean · n − side · z · deviation · √n = available for n.
        double MonthsUntil(int side)
        {
            var spread = TenPercent * deviation;
            var root =
                ((side * spread) + Math.Sqrt((spread * spread) + (4 * mean * available.Value)))
                / (2 * mean);
            return root * root;
        }

        DateOnly DayAfter(double months) =>
            today.AddDays((int)(Math.Min(months, MaxMonthsAhead) * DaysPerMonth));
    }
}
