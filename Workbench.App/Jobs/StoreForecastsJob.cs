using Hangfire;
using Workbench.App.Features.Forecasts.Nights;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Stores each night what is forecast. It runs every hour; the first run of a day stores.</summary>
public sealed class StoreForecastsJob(StoreForecasts storeForecasts, JobRunner runner)
{
    public const string Id = "store-forecasts";

    [AutomaticRetry(Attempts = 3)]
    public Task RunAsync(CancellationToken ct) =>
        runner.RunAsync(
            Id,
            async token => new(await storeForecasts.RunAsync(Actor.Program, token), FailedCount: 0),
            ct
        );
}
