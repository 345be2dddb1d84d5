using Microsoft.AspNetCore.Components;
using Workbench.App.Shared.Forecasts;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>
/// Shows the dates of the whole queue, of a ticket submitted now, and of the first tickets: why each waits, and what can be done.
/// </summary>
public partial class QueueForecastPanel
{
    private const int MaxShown = 12;
    private const int MaxOfAll = 200;

    private bool _showsAll;

    /// <summary>The number of the ticket whose actions are shown.</summary>
    private int? _opened;

    [Parameter, EditorRequired]
    public required QueueForecast Forecast { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<int, string> Subjects { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<int, TicketWait> Waits { get; set; }

    private IEnumerable<TicketForecast> Shown =>
        Forecast.Tickets.Take(_showsAll ? MaxOfAll : MaxShown);

    private static Dictionary<string, object> ParametersOf(int number) =>
        new(StringComparer.Ordinal) { ["Number"] = number, ["IsAnswerDue"] = false };
}
