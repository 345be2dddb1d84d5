using Workbench.Domain;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Forecasting.Backtests;

namespace Workbench.App.Shared.Forecasts;

/// <summary>The forecast of the open tickets, and what it was made from.</summary>
/// <param name="Forecast">Null if the past allows none.</param>
/// <param name="Refusal">Why there is none.</param>
/// <param name="Cycles">The delivery cycle of each open ticket.</param>
/// <param name="Subjects">The subject of each open ticket.</param>
/// <param name="MadeAt">UTC.</param>
public sealed record CurrentForecast(
    QueueForecast? Forecast,
    Refusal? Refusal,
    ForecastInput Input,
    ForecastSkill Skill,
    IReadOnlyDictionary<int, int> Cycles,
    IReadOnlyDictionary<int, string> Subjects,
    DateTime MadeAt
)
{
    /// <summary>What each open ticket waits for.</summary>
    public IReadOnlyDictionary<int, TicketWait> Waits { get; init; } =
        new Dictionary<int, TicketWait>();
}
