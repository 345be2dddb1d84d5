using System.Globalization;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Forecasting.Backtests;
using Workbench.Tests.Support;

namespace Workbench.Benchmarks.Forecasts;

/// <summary>
/// Measures one forecast of many waiting tickets, beside a plain loop that adds as many numbers as there are tickets and runs.
/// </summary>
internal static class ForecastRun
{
    private const int Repeats = 9;
    private const int NightRepeats = 3;

    public static async Task<int> RunAsync(int waiting)
    {
        var past = GeneratedHistory
            .Create(GeneratedHistory.Kind.Steady, 7)
            .Select(t => new PastTicket(
                WorkingTime.DayOfLocal(t.Arrived),
                t.Delivered is { } delivered ? WorkingTime.DayOfLocal(delivered) : null
            ))
            .ToList();
        var now = past.Max(t => t.Delivered ?? 0) + 0.5;
        // They have waited for long: otherwise the past would be refused as unstable.
        var arrived = past[0].Arrived;
        var history = new ForecastHistory(
            past.Concat(Enumerable.Range(0, waiting).Select(_ => new PastTicket(arrived, null)))
        );
        var input = new ForecastInput(
            now,
            history,
            [.. Enumerable.Range(1, waiting).Select(i => new OpenTicket(i, now - 30, 1))]
        );
        var skill = ForecastSkill.None;
        var forecast = await MedianDuration.MeasureAsync(
            Repeats,
            () =>
            {
                QueueForecaster.Forecast(input, skill).Match(f => f.Tickets.Count, _ => 0);
                return Task.CompletedTask;
            }
        );
        var night = await MedianDuration.MeasureAsync(
            NightRepeats,
            () =>
            {
                _ = QueueForecaster.ForecastNight(input, skill).Count;
                return Task.CompletedTask;
            }
        );
        var loop = await MedianDuration.MeasureAsync(
            Repeats,
            () =>
            {
                AddAll(waiting);
                return Task.CompletedTask;
            }
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{waiting} waiting tickets: {forecast:0} ms, what a night stores {night:0} ms, plain loop over tickets and runs {loop:0.0} ms, ratio {forecast / loop:0}"
            )
        );
        return 0;
    }

    private static double AddAll(int waiting)
    {
        const int runs = 200;
        var sums = new double[waiting];
        for (var run = 0; run < runs; run++)
        {
            for (var i = 0; i < waiting; i++)
            {
                sums[i] += run * 0.5 + i;
            }
        }

        return sums[^1];
    }
}
