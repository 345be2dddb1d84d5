using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Forecasting.Backtests;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Shared.Forecasts;

/// <summary>
/// Keeps the forecast of this node. Pages show what is kept and never wait for it: calculating takes up to a second after a change,
/// and longer once a day.
/// </summary>
public sealed class ForecastCache(IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
    : IDisposable
{
    private readonly SemaphoreSlim semaphore = new(1, 1);
    private (DateOnly Day, ForecastSkill Skill)? learned;

    /// <summary>The latest forecast; null before the first.</summary>
    public CurrentForecast? Current { get; private set; }

    /// <summary>Calculates the forecast anew.</summary>
    public async Task<CurrentForecast> RefreshAsync(CancellationToken ct)
    {
        await semaphore.WaitAsync(ct);
        try
        {
            return Current = await CalculateAsync(ct);
        }
        finally
        {
            semaphore.Release();
        }
    }

    public void Dispose() => semaphore.Dispose();

    private async Task<CurrentForecast> CalculateAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var facts = await db.LoadForecastFactsAsync(now, ct);
        var input = facts.ToInput(now) with { BusyPeriods = await db.BusyPeriods.ToListAsync(ct) };
        var skill = Learn(input, StockholmTime.DateOf(now));
        var result = QueueForecaster.Forecast(input, skill);
        return new(
            result.Match<QueueForecast?>(f => f, _ => null),
            result.Match<Refusal?>(_ => null, r => r),
            input,
            skill,
            facts.Open.ToDictionary(t => t.Number, t => t.Cycle),
            facts.Open.ToDictionary(t => t.Number, t => t.Subject),
            now
        )
        {
            Waits = WaitsOf(facts.Open),
        };
    }

    private static Dictionary<int, TicketWait> WaitsOf(IReadOnlyList<Ticket> open)
    {
        var places = QueueOrder
            .Apply(open.Where(TicketCondition.IsInQueue.Holds))
            .Index()
            .ToDictionary(t => t.Item.Number, t => t.Index + 1);
        return open.ToDictionary(
            t => t.Number,
            t => new TicketWait(t.State, places.TryGetValue(t.Number, out var place) ? place : null)
        );
    }

    /// <summary>Learns once a day, because what it learns changes slowly and takes a second or two.</summary>
    private ForecastSkill Learn(ForecastInput input, DateOnly today)
    {
        const int scoredDays = 180;
        if (learned is not { } kept || kept.Day != today)
        {
            var options = new BacktestOptions(
                input.Now - scoredDays,
                MinDelivered: ForecastStability.MinDelivered
            );
            learned = kept = (today, ForecastSkill.Learn(input.History, options));
        }

        return kept.Skill;
    }
}
