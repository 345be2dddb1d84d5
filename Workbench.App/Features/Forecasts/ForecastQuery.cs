using Workbench.App.Commands;
using Workbench.App.Features.Forecasts.Overview;
using Workbench.App.Shared.Forecasts;
using Workbench.Domain;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts;

/// <summary>Returns the forecast that this node keeps, and what a change would do to it. Reads no data.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ForecastQuery(QueryExecutor queries, ForecastCache cache)
{
    public Task<ForecastView> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<ForecastQuery, ForecastView>(
            actor,
            _ => ValueTask.FromResult(ToView(cache.Current)),
            ct
        );

    /// <summary>Calculates the forecast anew, for those who have no node that keeps it.</summary>
    public Task<ForecastView> RefreshAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<ForecastQuery, ForecastView>(
            actor,
            async token => ToView(await cache.RefreshAsync(token)),
            ct
        );

    /// <returns>Null if there is no forecast to compare with.</returns>
    public Task<ForecastComparison?> CompareAsync(
        Actor actor,
        WhatIfInput input,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<ForecastQuery, ForecastComparison?>(
            actor,
            async token =>
                cache.Current is { } current
                    ? await Task.Run(
                        () =>
                            QueueForecaster
                                .Compare(current.Input, current.Skill, input.ToScenario())
                                .Match<ForecastComparison?>(c => c, _ => null),
                        token
                    )
                    : null,
            ct
        );

    private static ForecastView ToView(CurrentForecast? current) =>
        current is null
            ? ForecastView.Empty
            : new(current.Forecast, current.Refusal, current.Skill.Report, current.MadeAt)
            {
                Subjects = current.Subjects,
                Waits = current.Waits,
            };
}
