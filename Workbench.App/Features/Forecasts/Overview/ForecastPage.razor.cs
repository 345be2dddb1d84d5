using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Forecasts.Nights;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>Shows the dates of the queue, what a change would do to them, and how earlier forecasts held.</summary>
public partial class ForecastPage
{
    private ForecastView _view = ForecastView.Empty;
    private TrackRecord? _record;

    [Inject]
    public required ForecastQuery Query { get; init; }

    [Inject]
    public required TrackRecordQuery Records { get; init; }

    private string? SummaryText =>
        _view.MadeAt is { } madeAt
            ? Formats.Text(ForecastsTexts.MadeAt, Formats.DateAndTime(madeAt))
            : null;

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Forecast;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _view = await Query.RunAsync(Actor, ct);
        _record = await Records.RunAsync(Actor, ct);
    }
}
