namespace Workbench.App.Shell.Charts;

/// <summary>How a series is drawn.</summary>
public enum ChartShape
{
    Bar,
    Line,
    Area,
}
