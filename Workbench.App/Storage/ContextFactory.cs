using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Workbench.App.Settings;
using Workbench.App.Storage.PostgreSql;
using Workbench.App.Storage.SearchIndex;
using Workbench.App.Storage.Sqlite;

namespace Workbench.App.Storage;

/// <summary>Creates contexts of the database that the settings name. A disposed context is used again.</summary>
internal sealed class ContextFactory : IDbContextFactory<WorkbenchDb>, IDisposable
{
    /// <summary>
    /// More contexts than are in use at the same time on a busy day. A context beyond it is closed after its use. On SQLite each
    /// has an open connection with a cache of pages.
    /// </summary>
    private const int MaxIdleContexts = 32;

    private readonly OpenSqliteConnections connections = new();
    private readonly Func<WorkbenchDb> create;

    public ContextFactory(StorageSettings settings) =>
        create =
            settings.Provider == StorageProvider.Sqlite
                ? new PooledDbContextFactory<SqliteWorkbenchDb>(
                    Sqlite(settings, connections),
                    MaxIdleContexts
                ).CreateDbContext
                : new PooledDbContextFactory<PostgreSqlWorkbenchDb>(
                    PostgreSql(settings),
                    MaxIdleContexts
                ).CreateDbContext;

    public WorkbenchDb CreateDbContext()
    {
        var db = create();
        db.AllowsWrites = false;
        return db;
    }

    public void Dispose() => connections.Dispose();

    /// <summary>The driver's own pool is off: <see cref="OpenSqliteConnections"/> is one.</summary>
    private static DbContextOptions<SqliteWorkbenchDb> Sqlite(
        StorageSettings settings,
        OpenSqliteConnections connections
    ) =>
        new DbContextOptionsBuilder<SqliteWorkbenchDb>()
            .UseSqlite($"Data Source={settings.DatabaseFile};Default Timeout=5;Pooling=False")
            .AddInterceptors(
                new SqlitePragmaInterceptor(),
                connections,
                new SqliteStatementCache(),
                new WriteGuard(),
                new CustomerSearchIndexInterceptor()
            )
            .Options;

    private static DbContextOptions<PostgreSqlWorkbenchDb> PostgreSql(StorageSettings settings) =>
        new DbContextOptionsBuilder<PostgreSqlWorkbenchDb>()
            .UseNpgsql(PostgreSqlConnection.Create(settings.ConnectionString))
            .AddInterceptors(new WriteGuard(), new CustomerSearchIndexInterceptor())
            .Options;
}
