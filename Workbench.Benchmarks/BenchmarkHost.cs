using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Hosting;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.Benchmarks;

/// <summary>Hosts the program without its pages, composed and migrated as when it serves, under the instance lock.</summary>
internal sealed class BenchmarkHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly InstanceLock instanceLock;

    private BenchmarkHost(ServiceProvider services, InstanceLock instanceLock) =>
        (this.services, this.instanceLock) = (services, instanceLock);

    /// <param name="clock">The clock of the program; null for the system's.</param>
    public static async Task<BenchmarkHost> OpenAsync(
        StorageSettings storage,
        TimeProvider? clock = null
    )
    {
        var instanceLock =
            storage.Provider == StorageProvider.Sqlite
                ? InstanceLock.Acquire(storage.DataFolder)
                : InstanceLock.None;
        var services = new ServiceCollection()
            .AddLogging(l => l.SetMinimumLevel(LogLevel.Warning))
            .AddMetrics()
            .AddSingleton(clock ?? TimeProvider.System)
            .AddCore(
                new(storage, AgreementPolicy.Default, PauseWhileWaiting: true, DemoEnabled: false)
                {
                    MaxStartedTickets = 1_000_000,
                }
            )
            .BuildServiceProvider();
        await services.GetRequiredService<Migrator>().RunAsync(default);
        return new(services, instanceLock);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public WorkbenchDb CreateDbContext() => Get<IDbContextFactory<WorkbenchDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        instanceLock.Dispose();
    }

    /// <summary>Returns the value of an outcome. A refusal ends the run.</summary>
    public static T ValueOf<T>(Outcome<T> outcome) =>
        outcome.Match(
            v => v,
            r =>
                throw new InvalidOperationException($"Refused: {r.Code} {string.Join(' ', r.Data)}")
        );
}
