using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Workbench.App.Settings;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;

namespace Workbench.App.Storage;

/// <summary>
/// Brings the database up to the program's model and sets the guards of the facts, which migrations would lose when they
/// rebuild a table. Refuses to go on when a guard is missing. Of several nodes that
/// start together one does it, and the others wait.
/// </summary>
public sealed class Migrator(IDbContextFactory<WorkbenchDb> contexts, StorageSettings settings)
{
    private const int MaxCreateAttempts = 50;
    private static readonly TimeSpan CreateInterval = TimeSpan.FromMilliseconds(200);

    /// <exception cref="InvalidOperationException">A guard could not be set.</exception>
    /// <exception cref="DatabaseRefusedException">The database is newer than the program; it is left as it is.</exception>
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
        MigrationHistory.RefuseNewer(settings, await MigrationHistory.ReadAsync(settings, ct));
        await RemoveStaleLockAsync(db, ct);
        await db.Database.MigrateAsync(ct);

        var guards = FactTables(db).SelectMany(db.AppendOnlyTriggersOf).ToList();
        foreach (var guard in guards)
        {
            await db.Database.ExecuteSqlRawAsync(guard.CreateSql, ct);
        }

        var existing = await db.LoadTriggerNamesAsync(ct);
        if (guards.Find(g => !existing.Contains(g.Name)) is { } missing)
        {
            throw new InvalidOperationException($"The database lacks the guard {missing.Name}.");
        }

        await CustomerSearchIndex.AddMissingAsync(contexts, ct);
    }

    /// <summary>
    /// The startup lock lies in the database, so that a server without it gets it first. Somebody else may create it in the
    /// same moment, and the server then refuses the second one or calls its template busy.
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

    /// <summary>Tables of records that are only ever inserted.</summary>
    public static IEnumerable<string> FactTables(WorkbenchDb db) =>
        db
            .Model.GetEntityTypes()
            .Where(e => e.ClrType.IsAssignableTo(typeof(IAppendOnly)))
            .Select(e => e.GetTableName()!);

    /// <summary>
    /// A migration that was killed leaves its lock row, and the next start would wait for ever. Under the instance lock of
    /// an embedded database no other migration can be running.
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
