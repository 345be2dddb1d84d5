using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>Shows how many outcomes fell in each tenth of probability. The line is where each bar should end.</summary>
public partial class OutcomeChart
{
    private const double ChartHeight = 40;

    [Parameter, EditorRequired]
    public required IReadOnlyList<int> Histogram { get; set; }

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    private double Expected => Histogram.Sum() / (double)Histogram.Count;

    private double Highest => Math.Max(1, Math.Max(Histogram.Max(), 2 * Expected));

    private string Top(double count) => Format(ChartHeight - count / Highest * ChartHeight);

    private string Height(double count) => Format(count / Highest * ChartHeight);

    private static string Format(double number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);
}
