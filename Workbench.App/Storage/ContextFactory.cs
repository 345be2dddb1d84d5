using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Workbench.App.Settings;
using Workbench.App.Storage.PostgreSql;
using Workbench.App.Storage.SearchIndex;
using Workbench.App.Storage.Sqlite;

namespace Workbench.App.Storage;

/// <summary>Creates contexts of the database that the settings name. A disposed context is used again.</summary>
internal sealed class ContextFactory : IDbContextFactory<WorkbenchDb>, IDisposable
{
    private readonly OpenSqliteConnections connections = new();
    private readonly Func<WorkbenchDb> create;

    public ContextFactory(StorageSettings settings)
    {
        if (settings.Provider == StorageProvider.Sqlite)
        {
            var options = Sqlite(settings, connections);
            var pool = new PooledDbContextFactory<SqliteWorkbenchDb>(options);
            create = () => WithOwnConnection(pool.CreateDbContext(), options);
        }
        else
        {
            var connectionString = PostgreSqlConnection.Create(settings.ConnectionString);
            var pool = new PooledDbContextFactory<PostgreSqlWorkbenchDb>(
                PostgreSql(connectionString)
            );
            var flush = new CommitFlush(connectionString);
            create = () =>
            {
                var db = pool.CreateDbContext();
                db.Flush = flush;
                return db;
            };
        }
    }

    public WorkbenchDb CreateDbContext()
    {
        var db = create();
        db.BeginUse();
        return db;
    }

    public void Dispose() => connections.Dispose();

    /// <summary>
    /// Gives a context that is new in the pool a connection that the pool doesn't close: one that EF Core has created for another
    /// context, with its functions.
    /// </summary>
    private static SqliteWorkbenchDb WithOwnConnection(
        SqliteWorkbenchDb db,
        DbContextOptions<SqliteWorkbenchDb> options
    )
    {
        if (!db.HasOwnConnection)
        {
            using var creator = new SqliteWorkbenchDb(options);
            db.Database.SetDbConnection(creator.Database.GetDbConnection());
            db.HasOwnConnection = true;
        }

        return db;
    }

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
                new SearchIndexInterceptor()
            )
            .ReplaceService<IDatabase, SqliteRowSaver>()
            .Options;

    private static DbContextOptions<PostgreSqlWorkbenchDb> PostgreSql(string connectionString) =>
        new DbContextOptionsBuilder<PostgreSqlWorkbenchDb>()
            .UseNpgsql(connectionString)
            .AddInterceptors(
                new LockInterceptor(),
                new CommitInterceptor(),
                new WriteGuard(),
                new SearchIndexInterceptor()
            )
            .ReplaceService<IDatabase, PostgreSqlRowSaver>()
            .Options;
}
