using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Workbench.App.Settings;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;

namespace Workbench.App.Storage;

/// <summary>
/// Migrates the database and creates the triggers that protect append-only tables and update the search. A migration that
/// rebuilds a table would lose them. Throws when a trigger is missing. When several nodes start together, one migrates and the
/// others wait. What the search lacks although nothing was migrated is added after the start (JobServer).
/// </summary>
public sealed class Migrator(IDbContextFactory<WorkbenchDb> contexts, StorageSettings settings)
{
    private const int MaxCreateAttempts = 50;
    private static readonly TimeSpan CreateInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Migrates the database.</summary>
    /// <exception cref="InvalidOperationException">A trigger could not be created.</exception>
    /// <exception cref="DatabaseRefusedException">The database is newer than the program. It is left unchanged.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        if (settings.Provider == StorageProvider.Sqlite)
        {
            Directory.CreateDirectory(settings.DataFolder);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        db.AllowsWrites = true;
        await CreateDatabaseAsync(db, ct);
        await using var startup = await StartupLock.AcquireAsync(settings, ct);
        var applied = await MigrationHistory.ReadAsync(settings, ct);
        MigrationHistory.RefuseNewer(settings, applied);
        var isBehind = MigrationHistory.IsBehind(settings, applied);
        if (isBehind)
        {
            await RemoveStaleLockAsync(db, ct);
            await db.Database.MigrateAsync(ct);
        }

        await CreateTriggersAsync(db, ct);
        if (isBehind)
        {
            await CustomerSearchIndex.AddMissingAsync(contexts, ct);
            await TicketDocuments.AddMissingAsync(contexts, ct);
        }
    }

    /// <summary>Creates the triggers that are missing. A start that finds all of them writes nothing.</summary>
    private static async Task CreateTriggersAsync(WorkbenchDb db, CancellationToken ct)
    {
        var triggers = FactTables(db)
            .SelectMany(db.AppendOnlyTriggersOf)
            .Concat(db.SearchIndexTriggers)
            .ToList();
        var existing = await db.LoadTriggerNamesAsync(ct);
        if (triggers.TrueForAll(t => existing.Contains(t.Name)))
        {
            return;
        }

        foreach (var trigger in triggers)
        {
            await db.Database.ExecuteSqlRawAsync(trigger.CreateSql, ct);
        }

        existing = await db.LoadTriggerNamesAsync(ct);
        if (triggers.Find(g => !existing.Contains(g.Name)) is { } missing)
        {
            throw new InvalidOperationException($"The database lacks the trigger {missing.Name}.");
        }
    }

    /// <summary>
    /// Creates the PostgreSQL database if it is missing, because the startup lock is taken inside it. Another node may create
    /// it at the same time; the server then refuses the second attempt or reports that its template is busy.
    /// </summary>
    private async Task CreateDatabaseAsync(WorkbenchDb db, CancellationToken ct)
    {
        if (settings.Provider == StorageProvider.Sqlite)
        {
            return;
        }

        var creator = db.GetService<IRelationalDatabaseCreator>();
        for (var attempt = 1; !await creator.ExistsAsync(ct); attempt++)
        {
            try
            {
                await creator.CreateAsync(ct);
            }
            catch (PostgresException e)
                when (attempt < MaxCreateAttempts
                    && e.SqlState
                        is PostgresErrorCodes.DuplicateDatabase
                            or PostgresErrorCodes.UniqueViolation
                            or PostgresErrorCodes.ObjectInUse
                )
            {
                await Task.Delay(CreateInterval, ct);
            }
        }
    }

    /// <summary>Returns the tables of append-only records.</summary>
    public static IEnumerable<string> FactTables(WorkbenchDb db) =>
        db
            .Model.GetEntityTypes()
            .Where(e => e.ClrType.IsAssignableTo(typeof(IAppendOnly)))
            .Select(e => e.GetTableName()!);

    /// <summary>
    /// Removes the lock row of a migration that was killed: the next start would wait for it forever. The instance lock of an
    /// embedded database ensures that no other migration is running.
    /// </summary>
    private async Task RemoveStaleLockAsync(WorkbenchDb db, CancellationToken ct)
    {
        if (settings.Provider != StorageProvider.Sqlite)
        {
            return;
        }

        var tables = await db
            .Database.SqlQueryRaw<string>(
                "SELECT name AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'"
            )
            .ToListAsync(ct);
        if (tables.Count > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", ct);
        }
    }
}
