namespace Workbench.App.Shell.Charts;

/// <summary>What a chart shows. <c>chart.js</c> draws it with the colors of the theme.</summary>
/// <param name="Categories">The labels of the axis, for example weeks.</param>
public sealed record ChartOptions(
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartSeries> Series
)
{
    /// <summary>Whether the categories are listed from top to bottom and the values run to the right.</summary>
    public bool IsHorizontal { get; init; }

    /// <summary>Values at which a line is drawn, for example 7 and 14 days.</summary>
    public IReadOnlyList<double> Marks { get; init; } = [];

    /// <summary>Whether each series is a row of cells, darker for a higher value.</summary>
    public bool IsHeatMap { get; init; }

    /// <summary>The name of the values, for example "hours".</summary>
    public string Unit { get; init; } = "";
}
