using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.Domain;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>Shows what a change would do to the dates. It changes nothing.</summary>
public partial class WhatIfPanel
{
    private const int MaxShown = 30;

    private WhatIfChange _change;
    private DateOnly? _from;
    private string _number = "";
    private string? _problem;
    private ForecastComparison? _comparison;

    [Parameter, EditorRequired]
    public required QueueForecast Forecast { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<int, string> Subjects { get; set; }

    [Inject]
    public required ForecastQuery Query { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    protected override void OnInitialized() => _from = Clock.Today;

    private async Task CompareAsync()
    {
        (_problem, _comparison) = (null, null);
        if (CreateInput() is { } input)
        {
            _comparison = await Query.CompareAsync(Actor, input, CancellationToken.None);
        }
    }

    private WhatIfInput? CreateInput()
    {
        var number = FindNumber();
        _problem = _change switch
        {
            WhatIfChange.OneAway or WhatIfChange.OneMore when _from is null =>
                ForecastsTexts.DayMissing,
            WhatIfChange.ToFront when number is null => ForecastsTexts.NotWaiting,
            _ => null,
        };
        return _problem is null ? new(_change, _from ?? Clock.Today, number ?? 0) : null;
    }

    private int? FindNumber() =>
        int.TryParse(
            _number.Trim().TrimStart('#'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        ) && Forecast.Find(number) is not null
            ? number
            : null;
}
