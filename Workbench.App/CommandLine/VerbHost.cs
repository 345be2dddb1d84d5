using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.CommandLine;

/// <summary>
/// The program without its pages, for a verb: settings, storage and use cases, with the log on standard error. A verb that
/// writes holds the embedded database for itself. Only a verb that brings data may create a database, without demo data; to any
/// other a place without one is a mistake in the settings.
/// </summary>
internal sealed class VerbHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly InstanceLock? instanceLock;

    private VerbHost(ServiceProvider services, InstanceLock? instanceLock) =>
        (this.services, this.instanceLock) = (services, instanceLock);

    /// <param name="creates">Whether the verb may create the database.</param>
    /// <exception cref="SettingsException">The settings are wrong.</exception>
    /// <exception cref="InstanceLockedException">Another process holds the database that the verb has to write.</exception>
    /// <exception cref="DatabaseRefusedException">There is no database, or one that is newer than the program.</exception>
    public static async Task<VerbHost> OpenAsync(
        VerbContext context,
        bool needsWriteAccess,
        CancellationToken ct,
        bool creates = false
    )
    {
        var (made, storage) = Build(context);
        InstanceLock? taken = null;
        try
        {
            if (storage.Provider == StorageProvider.Sqlite && DataFolderSwap.IsPending(storage))
            {
                // Finishes the restore that was killed before its end: until then the database may be missing.
                taken = InstanceLock.AcquireAndRecover(storage);
            }

            await ServerReachability.CheckAsync(storage, ct);
            var applied = await MigrationHistory.ReadAsync(storage, ct);
            if (applied.Count == 0 && !creates)
            {
                throw DatabaseRefusedException.Missing(storage);
            }

            MigrationHistory.RefuseNewer(storage, applied);
            if (needsWriteAccess || MigrationHistory.IsBehind(storage, applied))
            {
                taken ??= InstanceLock.AcquireAndRecover(storage);
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

    /// <summary>Holds the database and leaves it as it is, or as it is not: for a verb that puts another in its place.</summary>
    /// <exception cref="SettingsException">The settings are wrong.</exception>
    /// <exception cref="InstanceLockedException">Another process holds the database.</exception>
    public static async Task<VerbHost> OpenWithoutMigratingAsync(VerbContext context)
    {
        var (made, storage) = Build(context);
        try
        {
            return new(made, InstanceLock.AcquireAndRecover(storage));
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        instanceLock?.Dispose();
    }

    private static (ServiceProvider Services, StorageSettings Storage) Build(VerbContext context)
    {
        var settings = WorkbenchSettings.Read(context.Configuration, SettingsFolder.Find());
        var collection = new ServiceCollection()
            .AddLogging(l =>
                l.AddConfiguration(context.Configuration.GetSection("Logging"))
                    .AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace)
            )
            .AddMetrics();
        context.AddServices(collection, settings);
        var provider = collection.BuildServiceProvider();
        provider.GetRequiredService<ILogger<WorkbenchSettings>>().LogRenamedSettings(settings);
        return (provider, settings.Storage);
    }
}
