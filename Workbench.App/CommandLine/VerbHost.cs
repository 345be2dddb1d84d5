using Microsoft.EntityFrameworkCore;
using Workbench.App.Hosting;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;

namespace Workbench.App.CommandLine;

/// <summary>
/// The program without its pages, for a verb: settings, storage and use cases, with the log on standard error. A verb that
/// writes holds the embedded database for itself; one that finds no database makes it, without demo data.
/// </summary>
internal sealed class VerbHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly InstanceLock? held;

    private VerbHost(ServiceProvider services, InstanceLock? held) =>
        (this.services, this.held) = (services, held);

    /// <exception cref="SettingsException">The settings are wrong.</exception>
    /// <exception cref="InstanceLockedException">Another process holds the database that the verb has to write.</exception>
    public static async Task<VerbHost> OpenAsync(bool writes, CancellationToken ct)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        var settings = WorkbenchSettings.Read(configuration, SettingsFolder.Find());
        var made = new ServiceCollection()
            .AddLogging(l =>
                l.AddConfiguration(configuration.GetSection("Logging"))
                    .AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace)
            )
            .AddMetrics()
            .AddCore(settings)
            .BuildServiceProvider();
        InstanceLock? taken = null;
        try
        {
            if (writes || !await IsReadyAsync(made, settings.Storage, ct))
            {
                taken =
                    settings.Storage.Provider == StorageProvider.Sqlite
                        ? InstanceLock.Take(settings.Storage.DataFolder)
                        : InstanceLock.NotNeeded;
                await made.GetRequiredService<Migrator>().RunAsync(ct);
            }

            return new(made, taken);
        }
        catch
        {
            taken?.Dispose();
            await made.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        held?.Dispose();
    }

    private static async Task<bool> IsReadyAsync(
        ServiceProvider services,
        StorageSettings storage,
        CancellationToken ct
    )
    {
        if (
            storage.Provider == StorageProvider.Sqlite
            && !File.Exists(Path.Combine(storage.DataFolder, "workbench.db"))
        )
        {
            return false;
        }

        var contexts = services.GetRequiredService<IDbContextFactory<WorkbenchDb>>();
        await using var db = await contexts.CreateDbContextAsync(ct);
        return !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
    }
}
