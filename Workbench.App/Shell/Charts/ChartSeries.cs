namespace Workbench.App.Shell.Charts;

/// <summary>One row of values of a chart.</summary>
/// <param name="Values">A value for each category; null leaves a gap.</param>
/// <param name="Color">A variable of the theme, for example "--accent".</param>
public sealed record ChartSeries(string Name, string Color, IReadOnlyList<double?> Values)
{
    public ChartShape Shape { get; init; }

    /// <summary>Series of the same stack are drawn on top of each other.</summary>
    public string? Stack { get; init; }

    /// <summary>Whether the values are percentages, with an axis of their own.</summary>
    public bool IsPercent { get; init; }

    /// <summary>How opaque the color is, in percent.</summary>
    public int Opacity { get; init; } = 100;

    /// <summary>The address that a click on each value opens; empty without any.</summary>
    public IReadOnlyList<string?> Links { get; init; } = [];
}
