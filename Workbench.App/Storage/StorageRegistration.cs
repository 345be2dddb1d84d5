using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Live.Presence;
using Workbench.App.Operations.Backups;
using Workbench.App.Settings;
using Workbench.App.Storage.PostgreSql;
using Workbench.App.Storage.Sqlite;

namespace Workbench.App.Storage;

/// <summary>Registers the database of the settings, and all that reads and writes it.</summary>
public static class StorageRegistration
{
    public static IServiceCollection AddStorage(
        this IServiceCollection services,
        StorageSettings settings
    )
    {
        services.AddSingleton(settings);
        services.AddSingleton<IDbContextFactory<WorkbenchDb>>(new ContextFactory(settings));
        services.AddSingleton(s => new WriteGate(
            settings.Provider == StorageProvider.Sqlite,
            s.GetService<System.Diagnostics.Metrics.IMeterFactory>()
        ));
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<PresenceTracker>();
        services.AddSingleton<CommandExecutor>();
        services.AddSingleton<QueryExecutor>();
        services.AddSingleton<Migrator>();
        services.AddBackups(settings.Provider);
        if (settings.Provider == StorageProvider.PostgreSql)
        {
            services.AddHostedService<NodeMessenger>();
            services.AddHostedService<PresenceBroadcaster>();
        }

        return services;
    }

    private sealed class ContextFactory(StorageSettings settings) : IDbContextFactory<WorkbenchDb>
    {
        private readonly DbContextOptions<SqliteWorkbenchDb>? sqlite =
            settings.Provider == StorageProvider.Sqlite ? Sqlite(settings) : null;

        private readonly DbContextOptions<PostgreSqlWorkbenchDb>? postgreSql =
            settings.Provider == StorageProvider.PostgreSql ? PostgreSql(settings) : null;

        public WorkbenchDb CreateDbContext() =>
            sqlite is not null
                ? new SqliteWorkbenchDb(sqlite)
                : new PostgreSqlWorkbenchDb(postgreSql!);

        private static DbContextOptions<SqliteWorkbenchDb> Sqlite(StorageSettings settings) =>
            new DbContextOptionsBuilder<SqliteWorkbenchDb>()
                .UseSqlite($"Data Source={settings.DatabaseFile};Default Timeout=5")
                .AddInterceptors(new SqlitePragmaInterceptor(), new WriteGuard())
                .Options;

        private static DbContextOptions<PostgreSqlWorkbenchDb> PostgreSql(
            StorageSettings settings
        ) =>
            new DbContextOptionsBuilder<PostgreSqlWorkbenchDb>()
                .UseNpgsql(settings.ConnectionString)
                .AddInterceptors(new WriteGuard())
                .Options;
    }
}
