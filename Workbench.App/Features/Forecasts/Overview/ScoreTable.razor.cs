using Microsoft.AspNetCore.Components;
using Workbench.Domain.Forecasting.Backtests;

namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>Compares the scores of the forecast with those of the two baselines.</summary>
public partial class ScoreTable
{
    /// <summary>The id of the heading.</summary>
    [Parameter, EditorRequired]
    public required string LabelledBy { get; set; }

    [Parameter, EditorRequired]
    public required ForecastScore Own { get; set; }

    [Parameter, EditorRequired]
    public required ForecastScore LastHundred { get; set; }

    [Parameter, EditorRequired]
    public required ForecastScore ByPosition { get; set; }

    private static IEnumerable<string> Labels =>
        [ForecastsTexts.Percent50, ForecastsTexts.Percent85, ForecastsTexts.Percent95];

    private IEnumerable<(string Name, ForecastScore Score)> Rows =>
        [
            (ForecastsTexts.Method_Own, Own),
            (ForecastsTexts.Method_LastHundred, LastHundred),
            (ForecastsTexts.Method_ByPosition, ByPosition),
        ];
}
