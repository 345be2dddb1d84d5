using Microsoft.AspNetCore.Components;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Forecasting.Backtests;

namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>Shows how the nightly forecasts held, and how forecasts at the arrival would have.</summary>
public partial class TrackRecordPanel
{
    [Parameter, EditorRequired]
    public required TrackRecord Record { get; set; }

    [Parameter]
    public BacktestReport? Report { get; set; }
}
