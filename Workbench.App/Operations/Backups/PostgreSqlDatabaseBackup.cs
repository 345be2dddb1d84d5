using Microsoft.EntityFrameworkCore;
using Workbench.App.Operations.Verification;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Operations.Backups;

/// <summary>
/// Copies a PostgreSQL database with pg_dump. Restores only into an empty database: other nodes may be connected, and nobody's
/// data is ever replaced.
/// </summary>
public sealed class PostgreSqlDatabaseBackup(
    StorageSettings settings,
    IDbContextFactory<WorkbenchDb> contexts,
    Migrator migrator
) : IDatabaseBackup
{
    public async Task<string> CopyToAsync(string file, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var migration =
            (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault()
            ?? throw new BackupException("The database has no tables yet: start the program once.");

        // Leaves out Hangfire's schema: it isn't needed after a restart and is created again.
        await PostgreSqlClientTool.RunAsync(
            "pg_dump",
            settings.ConnectionString,
            [
                "--format=custom",
                "--no-owner",
                "--no-privileges",
                "--exclude-schema=hangfire",
                "--file",
                file,
            ],
            ct
        );
        return migration;
    }

    public async Task<VerificationReport> PrepareAsync(string folder, CancellationToken ct)
    {
        await RequireEmptyDatabaseAsync(ct);
        var dump = Path.Combine(folder, BackupManifest.PostgreSqlDatabase);
        await PostgreSqlClientTool.RunAsync(
            "pg_restore",
            settings.ConnectionString,
            ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", dump],
            ct
        );
        File.Delete(dump);
        try
        {
            await migrator.RunAsync(ct);
            await using var db = await contexts.CreateDbContextAsync(ct);
            var report = await LedgerVerifier.RunAsync(db, ct);
            if (!report.Ok)
            {
                await DropAllTablesAsync();
            }

            return report;
        }
        catch
        {
            await DropAllTablesAsync();
            throw;
        }
    }

    private async Task RequireEmptyDatabaseAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var tables = await db
            .Database.SqlQueryRaw<int>(
                "SELECT count(*)::int AS \"Value\" FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
            )
            .SingleAsync(ct);
        if (tables > 0)
        {
            throw new BackupException(
                "the database is not empty: create an empty one and set it in Storage:ConnectionString."
            );
        }
    }

    /// <summary>Drops all tables. The database was empty before, so only tables from the archive are dropped.</summary>
    private async Task DropAllTablesAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.AllowsWrites = true;
        await db.Database.ExecuteSqlRawAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }
}
