using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Operations.Verification;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.Sqlite;

namespace Workbench.App.Operations.Backups;

/// <summary>Copies the embedded database with SQLite's online backup, including the content of its write-ahead log.</summary>
public sealed class SqliteDatabaseBackup(StorageSettings settings) : IDatabaseBackup
{
    public async Task<string> CopyToAsync(string file, CancellationToken ct)
    {
        // The copy is one synchronous call. It reads a snapshot and doesn't block writers.
        await Task.Run(() => Copy(file), ct);
        await using var db = OpenContext(file);
        await RequireIntactFileAsync(db, ct);
        return (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault()
            ?? throw new BackupException("The database has no tables yet: start the program once.");
    }

    public async Task<VerificationReport> PrepareAsync(string folder, CancellationToken ct)
    {
        var unpacked = settings with { DataFolder = folder };
        await using (var db = OpenContext(unpacked.DatabaseFile))
        {
            await RequireIntactFileAsync(db, ct);
        }

        await new Migrator(new Contexts(unpacked.DatabaseFile), unpacked).RunAsync(ct);
        await using var migrated = OpenContext(unpacked.DatabaseFile);
        return await LedgerVerifier.RunAsync(migrated, ct);
    }

    private void Copy(string file)
    {
        using var from = new SqliteConnection(
            $"Data Source={settings.DatabaseFile};Mode=ReadWrite;Pooling=False"
        );
        using var to = new SqliteConnection($"Data Source={file};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    private static async Task RequireIntactFileAsync(WorkbenchDb db, CancellationToken ct)
    {
        try
        {
            var results = await db
                .Database.SqlQueryRaw<string>(
                    "SELECT integrity_check AS \"Value\" FROM pragma_integrity_check "
                        + "UNION ALL SELECT 'rows of ' || \"table\" || ' refer to missing rows' FROM pragma_foreign_key_check"
                )
                .ToListAsync(ct);
            if (results.Find(s => !string.Equals(s, "ok", StringComparison.Ordinal)) is { } error)
            {
                throw new BackupException($"The database file is damaged: {error}.");
            }
        }
        catch (SqliteException e)
        {
            throw new BackupException($"The database file can't be read: {e.Message}");
        }
    }

    /// <summary>
    /// Opens the copy. Without pooling no connection stays open and no write-ahead log stays beside the file.
    /// </summary>
    private static SqliteWorkbenchDb OpenContext(string file) =>
        new(
            new DbContextOptionsBuilder<SqliteWorkbenchDb>()
                .UseSqlite($"Data Source={file};Pooling=False")
                .AddInterceptors(new SqlitePragmaInterceptor(), new WriteGuard())
                .Options
        );

    private sealed class Contexts(string file) : IDbContextFactory<WorkbenchDb>
    {
        public WorkbenchDb CreateDbContext() => OpenContext(file);
    }
}
