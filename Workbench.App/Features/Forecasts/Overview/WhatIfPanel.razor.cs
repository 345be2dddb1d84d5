using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>Shows what a change would do to the dates. It changes nothing.</summary>
public partial class WhatIfPanel
{
    private const int MaxShown = 30;
    private const int LastDayOfWeek = 6;
    private const int MoreTickets = 10;

    private WhatIfChange _change;
    private DateOnly? _from;
    private string _number = "";
    private string? _problem;
    private ForecastComparison? _comparison;

    [Parameter, EditorRequired]
    public required QueueForecast Forecast { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required ForecastQuery Query { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    protected override void OnInitialized() => _from = Clock.Today;

    private async Task CompareAsync()
    {
        (_problem, _comparison) = (null, null);
        if (CreateScenario() is not { } scenario)
        {
            return;
        }

        _comparison = await Query.CompareAsync(Actor, scenario, CancellationToken.None);
    }

    private ForecastScenario? CreateScenario()
    {
        switch (_change)
        {
            case WhatIfChange.OneAway or WhatIfChange.OneMore when _from is { } from:
                return new ForecastScenario.People(
                    from,
                    from.AddDays(LastDayOfWeek),
                    _change == WhatIfChange.OneMore ? 1 : -1
                );
            case WhatIfChange.TenMore:
                return new ForecastScenario.MoreTickets(MoreTickets);
            case WhatIfChange.ToFront when FindNumber() is { } number:
                return new ForecastScenario.MoveToFront(number);
            case WhatIfChange.ToFront:
                _problem = ForecastsTexts.NotWaiting;
                return null;
            default:
                _problem = ForecastsTexts.DayMissing;
                return null;
        }
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
