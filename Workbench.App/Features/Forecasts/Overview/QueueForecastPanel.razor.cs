using Microsoft.AspNetCore.Components;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>Shows the dates of the whole queue, of a ticket submitted now, and of the first tickets.</summary>
public partial class QueueForecastPanel
{
    private const int MaxShown = 12;
    private const int MaxOfAll = 200;

    private bool _showsAll;

    [Parameter, EditorRequired]
    public required QueueForecast Forecast { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<int, string> Subjects { get; set; }

    private IEnumerable<TicketForecast> Shown =>
        Forecast.Tickets.Take(_showsAll ? MaxOfAll : MaxShown);
}
