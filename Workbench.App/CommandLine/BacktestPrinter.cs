using System.Globalization;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Forecasting.Backtests;

namespace Workbench.App.CommandLine;

/// <summary>Prints a back-test as a table, or as JSON.</summary>
internal static class BacktestPrinter
{
    private const string OwnName = "forecast";

    public static object ToJson(BacktestReport report) =>
        new
        {
            tickets = report.Score.Count,
            pinball = Math.Round(report.Score.Pinball, 3),
            coverage = Coverage(report.Score),
            medianWidthDays = Math.Round(report.Score.MedianWidthDays, 1),
            unstable = report.Unstable,
            pit = report.Histogram,
            baselines = report.Baselines.Select(b => new
            {
                name = b.Name,
                pinball = Math.Round(b.Score.Pinball, 3),
                coverage = Coverage(b.Score),
                medianWidthDays = Math.Round(b.Score.MedianWidthDays, 1),
            }),
        };

    public static void Print(TextWriter to, BacktestReport report, DateOnly from, DateOnly through)
    {
        Line(
            to,
            $"{report.Score.Count} tickets that arrived from {from:yyyy-MM-dd} to {through:yyyy-MM-dd}, each forecast at its arrival."
        );
        if (report.Score.Count == 0)
        {
            return;
        }

        Line(to, $"{"", -40} {"50 %", 6} {"85 %", 6} {"95 %", 6} {"pinball", 8} {"width", 6}");
        Print(to, OwnName, report.Score);
        foreach (var baseline in report.Baselines)
        {
            Print(to, baseline.Name, baseline.Score);
        }

        var expected = report.Score.Count / (double)report.Histogram.Count;
        Line(
            to,
            $"Outcomes by tenth of probability ({expected:0} each is right): {string.Join(' ', report.Histogram)}"
        );
        if (report.Unstable > 0)
        {
            Line(
                to,
                $"{report.Unstable} of them would have been refused, because the past was unstable."
            );
        }
    }

    private static void Print(TextWriter to, string name, ForecastScore score) =>
        Line(
            to,
            $"{name, -40} {score.Coverage[0], 6:0.0} {score.Coverage[1], 6:0.0} {score.Coverage[2], 6:0.0} {score.Pinball, 8:0.000} {score.MedianWidthDays, 6:0.0}"
        );

    private static Dictionary<string, double> Coverage(ForecastScore score) =>
        ForecastLevels
            .Stated.Select(
                (level, i) =>
                    (
                        (level * 100).ToString("0", CultureInfo.InvariantCulture),
                        Math.Round(score.Coverage[i], 1)
                    )
            )
            .ToDictionary(StringComparer.Ordinal);

    private static void Line(TextWriter to, FormattableString line) =>
        to.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
