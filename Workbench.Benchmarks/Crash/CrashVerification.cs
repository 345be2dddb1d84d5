using Microsoft.EntityFrameworkCore;
using Workbench.App.Operations.Verification;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.Benchmarks.Crash;

/// <summary>The state of the database after a kill.</summary>
/// <param name="Lost">Acknowledged writes that are missing, or whose effect is missing.</param>
/// <param name="Integrity">What SQLite says about its file; a server checks its own.</param>
/// <param name="InFlight">Operations that are stored but weren't acknowledged before the kill.</param>
internal sealed record CrashVerification(
    IReadOnlyList<string> Lost,
    int InFlight,
    IReadOnlyList<string> LedgerDifferences,
    string Integrity
)
{
    private const string Sound = "ok";

    public bool IsSound =>
        Lost.Count == 0
        && LedgerDifferences.Count == 0
        && string.Equals(Integrity, Sound, StringComparison.Ordinal);

    public static async Task<CrashVerification> RunAsync(
        StorageSettings storage,
        IReadOnlyList<AcknowledgedOperation> acknowledged
    )
    {
        await using var host = await BenchmarkHost.OpenAsync(storage);
        await using var db = host.CreateDbContext();
        var integrity =
            storage.Provider == StorageProvider.Sqlite
                ? await db
                    .Database.SqlQueryRaw<string>(
                        "SELECT integrity_check AS \"Value\" FROM pragma_integrity_check"
                    )
                    .ToListAsync()
                : [Sound];
        var operations = await db
            .Operations.AsNoTracking()
            .Where(o => o.Command != "Seed")
            .Select(o => new { o.Id, o.Command })
            .ToListAsync();
        var stored = operations.Select(o => o.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var effects = await EffectsAsync(db);
        var lost = acknowledged
            .Where(a => !stored.Contains(a.Operation.ToString()))
            .Select(a => $"{a}: no operation")
            .Concat(
                acknowledged
                    .Where(a => !effects.Contains((a.Kind, a.Number, a.No)))
                    .Select(a => $"{a}: no effect")
            )
            .ToList();
        var audited = (
            await db
                .AuditRows.Where(a => a.OperationId != null)
                .Select(a => a.OperationId!)
                .ToListAsync()
        ).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var differences = (await LedgerVerifier.FindDifferencesAsync(db, default)).Concat(
            stored
                .Except(audited, StringComparer.OrdinalIgnoreCase)
                .Select(id => $"{id}: not in the audit")
        );
        var known = new[] { "AddPackage", "AddCustomer", "OpenAgreement" };
        return new(
            lost,
            operations.Count(o => !known.Contains(o.Command, StringComparer.Ordinal))
                - acknowledged.Count,
            [.. differences],
            string.Join(' ', integrity)
        );
    }

    private static async Task<HashSet<(AcknowledgedOperationKind, int, int)>> EffectsAsync(
        WorkbenchDb db
    )
    {
        var texts = await db.TicketTexts.Select(t => t.TicketNumber).ToListAsync();
        var tickets = (await db.Tickets.Select(t => t.Number).ToListAsync()).ToHashSet();
        var changes = await db
            .TicketChanges.Where(c =>
                c.ToState == TicketState.Started || c.ToState == TicketState.Delivered
            )
            .Select(c => new { c.TicketNumber, c.ToState })
            .ToListAsync();
        var times = await db.TimeEntries.Select(t => new { t.TicketNumber, t.No }).ToListAsync();
        var cards = await db
            .RefillCards.Select(c => new { c.CustomerId, c.SourceNo })
            .ToListAsync();
        return
        [
            .. texts
                .Where(tickets.Contains)
                .Select(n => (AcknowledgedOperationKind.Submitted, n, 0)),
            .. changes.Select(c =>
                (
                    c.ToState == TicketState.Started
                        ? AcknowledgedOperationKind.Taken
                        : AcknowledgedOperationKind.Delivered,
                    c.TicketNumber,
                    0
                )
            ),
            .. times.Select(t => (AcknowledgedOperationKind.Registered, t.TicketNumber, t.No)),
            .. cards.Select(c => (AcknowledgedOperationKind.Bought, c.CustomerId, c.SourceNo)),
        ];
    }
}
