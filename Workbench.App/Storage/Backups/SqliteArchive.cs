using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage.Sqlite;

namespace Workbench.App.Storage.Backups;

/// <summary>The embedded database as a file: copied page by page by the database itself, with what its log still holds.</summary>
public sealed class SqliteArchive(StorageSettings settings, Policies policies) : IDatabaseArchive
{
    public async Task<string> CopyToAsync(string file, CancellationToken ct)
    {
        // The copy is one synchronous call, which reads one moment and keeps no writer waiting.
        await Task.Run(() => Copy(file), ct);
        await using var db = Open(file);
        await CheckFileAsync(db, ct);
        return (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault()
            ?? throw new ArchiveException(
                "The database has no tables yet: start the program once."
            );
    }

    public async Task<VerificationReport> PrepareAsync(string folder, CancellationToken ct)
    {
        var unpacked = settings with { DataFolder = folder };
        await using (var db = Open(unpacked.DatabaseFile))
        {
            await CheckFileAsync(db, ct);
        }

        await new Migrator(new Contexts(unpacked.DatabaseFile), unpacked, policies).RunAsync(ct);
        await using var migrated = Open(unpacked.DatabaseFile);
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

    private static async Task CheckFileAsync(WorkbenchDb db, CancellationToken ct)
    {
        try
        {
            var said = await db
                .Database.SqlQueryRaw<string>(
                    "SELECT integrity_check AS \"Value\" FROM pragma_integrity_check "
                        + "UNION ALL SELECT 'rows of ' || \"table\" || ' refer to rows that are not there' FROM pragma_foreign_key_check"
                )
                .ToListAsync(ct);
            if (said.Find(s => !string.Equals(s, "ok", StringComparison.Ordinal)) is { } wrong)
            {
                throw new ArchiveException($"The database file is damaged: {wrong}.");
            }
        }
        catch (SqliteException e)
        {
            throw new ArchiveException($"The database file can't be read: {e.Message}");
        }
    }

    /// <summary>Without a pool nothing stays open, and no log stays beside the file.</summary>
    private static SqliteWorkbenchDb Open(string file) =>
        new(
            new DbContextOptionsBuilder<SqliteWorkbenchDb>()
                .UseSqlite($"Data Source={file};Pooling=False")
                .AddInterceptors(new SqlitePragmaInterceptor(), new WriteGuard())
                .Options
        );

    private sealed class Contexts(string file) : IDbContextFactory<WorkbenchDb>
    {
        public WorkbenchDb CreateDbContext() => Open(file);
    }
}
