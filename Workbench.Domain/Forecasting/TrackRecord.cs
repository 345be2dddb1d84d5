using Workbench.Domain.Forecasting.Backtests;

namespace Workbench.Domain.Forecasting;

/// <summary>
/// What the nightly forecasts said, compared with what became true, by date. Only forecasts whose 95 % date is over are counted, so
/// that quick tickets don't count before slow ones; a ticket that is still open then counts as not held.
/// </summary>
/// <param name="Tickets">How many tickets the forecasts were about.</param>
/// <param name="Open">How many of the forecasts are about tickets that are still open.</param>
/// <param name="Histogram">Tenths of probability, as in <see cref="BacktestReport"/>.</param>
[Rule("D5")]
public sealed record TrackRecord(
    ForecastScore Score,
    ForecastScore LastHundred,
    ForecastScore ByPosition,
    IReadOnlyList<int> Histogram,
    int Tickets,
    int Open
)
{
    private const double HoursOfDay = 24;

    /// <param name="said">Each forecast with the delivery of its cycle in UTC; null while the ticket is open.</param>
    /// <param name="now">UTC.</param>
    public static TrackRecord Calculate(
        IEnumerable<(NightlyForecast Forecast, DateTime? DeliveredAt)> said,
        DateTime now
    )
    {
        var decided = said.Where(s => s.Forecast.MadeAt.AddHours(s.Forecast.Hours95) < now)
            .ToList();
        return new(
            CalculateScore(decided, now, f => f.Stated),
            CalculateScore(decided, now, f => f.LastHundred),
            CalculateScore(decided, now, f => f.ByPosition),
            CalculateHistogram(decided, now),
            decided.Select(s => s.Forecast.TicketNumber).Distinct().Count(),
            decided.Count(s => s.DeliveredAt is null)
        );
    }

    private static ForecastScore CalculateScore(
        List<(NightlyForecast Forecast, DateTime? DeliveredAt)> decided,
        DateTime now,
        Func<NightlyForecast, IReadOnlyList<int>> stated
    ) =>
        ForecastScore.Calculate([
            .. decided.Select(s =>
                (
                    stated(s.Forecast).Select(h => StatedDays(s.Forecast, h)).ToArray(),
                    DaysBetween(s.Forecast.MadeAt, s.DeliveredAt ?? now)
                )
            ),
        ]);

    /// <summary>Returns the days to the date that is stated: a working day.</summary>
    private static double StatedDays(NightlyForecast forecast, int hours) =>
        WorkingTime.DateOf(WorkingTime.DayOf(forecast.MadeAt) + hours / HoursOfDay).DayNumber
        - StockholmTime.DateOf(forecast.MadeAt).DayNumber;

    private static double DaysBetween(DateTime from, DateTime to) =>
        StockholmTime.DateOf(to).DayNumber - StockholmTime.DateOf(from).DayNumber;

    private static int[] CalculateHistogram(
        List<(NightlyForecast Forecast, DateTime? DeliveredAt)> decided,
        DateTime now
    )
    {
        var bins = new int[10];
        foreach (var (forecast, deliveredAt) in decided)
        {
            // Outcomes within one day are ties, so the place within it is drawn.
            var until = DaysBetween(forecast.MadeAt, deliveredAt ?? now);
            var made = WorkingTime.DayOf(forecast.MadeAt);
            var start = ((int)made + until - made) * HoursOfDay;
            var (lower, upper) = (HeldAt(forecast, start), HeldAt(forecast, start + HoursOfDay));
            var random = new SeededRandom(forecast.TicketNumber, forecast.MadeOn.DayNumber).At(0);
            var place = lower + random * (upper - lower);
            bins[Math.Clamp((int)(place * bins.Length), 0, bins.Length - 1)]++;
        }

        return bins;
    }

    private static double HeldAt(NightlyForecast forecast, double hours)
    {
        double level = 0;
        double before = 0;
        foreach (var tenth in forecast.Tenths)
        {
            if (hours < tenth)
            {
                return hours <= before ? level : level + 0.1 * (hours - before) / (tenth - before);
            }

            (level, before) = (level + 0.1, tenth);
        }

        return hours >= forecast.Hours95 + (forecast.Hours95 - forecast.Hours90)
            ? 1
            : level
                + 0.1 * (hours - before) / Math.Max(1, 2 * (forecast.Hours95 - forecast.Hours90));
    }
}
