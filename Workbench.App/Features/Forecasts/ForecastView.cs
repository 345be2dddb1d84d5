using Workbench.App.Shared.Forecasts;
using Workbench.Domain;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Forecasting.Backtests;

namespace Workbench.App.Features.Forecasts;

/// <summary>The forecast as it is kept now.</summary>
/// <param name="Forecast">Null if there is none.</param>
/// <param name="Refusal">Why there is none; null if it was not calculated yet.</param>
/// <param name="Report">How forecasts at the arrival of the last half year's tickets would have held.</param>
/// <param name="MadeAt">UTC; null if it was not calculated yet.</param>
public sealed record ForecastView(
    QueueForecast? Forecast,
    Refusal? Refusal,
    BacktestReport? Report,
    DateTime? MadeAt
)
{
    public static ForecastView Empty { get; } = new(null, null, null, null);

    /// <summary>The subject of each open ticket, by number.</summary>
    public IReadOnlyDictionary<int, string> Subjects { get; init; } = new Dictionary<int, string>();

    /// <summary>What each open ticket waits for, by number.</summary>
    public IReadOnlyDictionary<int, TicketWait> Waits { get; init; } =
        new Dictionary<int, TicketWait>();
}
