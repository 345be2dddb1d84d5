using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>What is particular to PostgreSQL.</summary>
public sealed class PostgreSqlWorkbenchDb(DbContextOptions<PostgreSqlWorkbenchDb> options)
    : WorkbenchDb(options)
{
    /// <summary>Any number will do, as long as nothing else in the database uses it.</summary>
    private const long QueueLock = 0x574F524B42454E43;

    public override Task LockQueueAsync(CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({QueueLock})", ct);

    public override bool IsConflict(Exception exception) =>
        exception is DbUpdateConcurrencyException
        || (exception.InnerException ?? exception)
            is PostgresException
            {
                SqlState: PostgresErrorCodes.UniqueViolation
                    or PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected
            };

    public override bool IsBusy(Exception exception) =>
        (exception.InnerException ?? exception)
            is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    public override IEnumerable<FactGuard> GuardsOf(string table)
    {
        var name = $"{table}_append_only";
        yield return new(
            name,
            $"""
            CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
            CREATE OR REPLACE TRIGGER "{name}" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
            """
        );
    }

    public override async Task<IReadOnlySet<string>> ExistingGuardsAsync(CancellationToken ct) =>
        (
            await Database
                .SqlQueryRaw<string>(
                    "SELECT tgname::text AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal"
                )
                .ToListAsync(ct)
        ).ToHashSet(StringComparer.Ordinal);
}
