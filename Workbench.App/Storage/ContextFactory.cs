using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.App.Storage.PostgreSql;
using Workbench.App.Storage.SearchIndex;
using Workbench.App.Storage.Sqlite;

namespace Workbench.App.Storage;

/// <summary>Creates contexts of the database that the settings name.</summary>
internal sealed class ContextFactory(StorageSettings settings) : IDbContextFactory<WorkbenchDb>
{
    private readonly DbContextOptions<SqliteWorkbenchDb>? sqlite =
        settings.Provider == StorageProvider.Sqlite ? Sqlite(settings) : null;

    private readonly DbContextOptions<PostgreSqlWorkbenchDb>? postgreSql =
        settings.Provider == StorageProvider.PostgreSql ? PostgreSql(settings) : null;

    public WorkbenchDb CreateDbContext() =>
        sqlite is not null ? new SqliteWorkbenchDb(sqlite) : new PostgreSqlWorkbenchDb(postgreSql!);

    private static DbContextOptions<SqliteWorkbenchDb> Sqlite(StorageSettings settings) =>
        new DbContextOptionsBuilder<SqliteWorkbenchDb>()
            .UseSqlite($"Data Source={settings.DatabaseFile};Default Timeout=5")
            .AddInterceptors(
                new SqlitePragmaInterceptor(),
                new WriteGuard(),
                new CustomerSearchIndexInterceptor()
            )
            .Options;

    private static DbContextOptions<PostgreSqlWorkbenchDb> PostgreSql(StorageSettings settings) =>
        new DbContextOptionsBuilder<PostgreSqlWorkbenchDb>()
            .UseNpgsql(settings.ConnectionString)
            .AddInterceptors(new WriteGuard(), new CustomerSearchIndexInterceptor())
            .Options;
}
