using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Returns the runs of resets and the kept previews, and the lines of one of them.</summary>
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Administrator)]
public sealed class ResetRunsQuery(
    QueryExecutor queries,
    ResetJobMonitor monitor,
    ResetAlertState alertState,
    TimeProvider time
)
{
    private DateOnly Today => StockholmTime.DateOf(time.GetUtcNow().UtcDateTime);

    /// <summary>The differences that are explained at once. Each needs the customer's entries.</summary>
    private const int MaxExplained = 50;

    /// <param name="maxRuns">How many runs are returned, the newest first.</param>
    public Task<ResetRunsView> RunAsync(Actor actor, int maxRuns, CancellationToken ct) =>
        queries.RunAsync<ResetRunsQuery, ResetRunsView>(
            actor,
            async (db, token) =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var today = StockholmTime.DateOf(now);
                // The ids follow each other, so the newest runs are a range of them.
                var oldest = (await db.ResetRuns.MaxAsync(r => (int?)r.Id, token) ?? 0) - maxRuns;
                var runs = await db
                    .ResetRuns.Where(r => r.Id > oldest)
                    .OrderByDescending(r => r.Id)
                    .ToListAsync(token);
                var rows = new List<ResetRunRow>();
                foreach (var run in runs)
                {
                    rows.Add(await RowAsync(db, run, now, token));
                }

                return new ResetRunsView(
                    rows,
                    oldest > 0,
                    await db.Agreements.CountAsync(a => a.NextDueOn <= today, token),
                    await monitor.OverdueSinceAsync(token)
                );
            },
            ct
        );

    /// <summary>Returns what is wrong with the resets; null if nothing is.</summary>
    public Task<ResetAlert?> FindAlertAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<ResetRunsQuery, ResetAlert?>(
            actor,
            (_, token) => alertState.FindAsync(token),
            ct
        );

    /// <param name="maxLines">How many lines are returned, failures first and then in the order of the run.</param>
    /// <returns>Null if there is no such run.</returns>
    public Task<ResetRunView?> GetAsync(
        Actor actor,
        int runId,
        int maxLines,
        CancellationToken ct
    ) =>
        queries.RunAsync<ResetRunsQuery, ResetRunView?>(
            actor,
            async (db, token) =>
            {
                var run = await db.ResetRuns.SingleOrDefaultAsync(r => r.Id == runId, token);
                if (run is null)
                {
                    return null;
                }

                var row = await RowAsync(db, run, time.GetUtcNow().UtcDateTime, token);
                return run.IsPreview
                    ? await ComparisonAsync(db, row, maxLines, token)
                    : new ResetRunView(
                        row,
                        await LinesAsync(db, run, maxLines, Today, token),
                        null
                    );
            },
            ct
        );

    private static async Task<ResetRunRow> RowAsync(
        WorkbenchDb db,
        ResetRun run,
        DateTime now,
        CancellationToken ct
    )
    {
        if (run.FinishedAt is not null)
        {
            return new(run, ResetRunState.Finished, run.DueCount);
        }

        var last = await db
            .ResetRunLines.Where(l => l.RunId == run.Id)
            .OrderByDescending(l => l.No)
            .FirstOrDefaultAsync(ct);
        return new(run, run.StateAt(now, last?.RecordedAt), last?.AgreementNo ?? 0);
    }

    private static async Task<IReadOnlyList<ResetRunLineRow>> LinesAsync(
        WorkbenchDb db,
        ResetRun run,
        int maxLines,
        DateOnly today,
        CancellationToken ct
    )
    {
        var failures = db
            .ResetRunLines.Where(l => l.RunId == run.Id && l.Kind == ResetRunLineKind.Failed)
            .OrderBy(l => l.No)
            .Take(maxLines);
        var others = db
            .ResetRunLines.Where(l => l.RunId == run.Id && l.Kind != ResetRunLineKind.Failed)
            .OrderBy(l => l.No)
            .Take(maxLines);
        var lines = (await failures.ToListAsync(ct))
            .Concat(await others.ToListAsync(ct))
            .Take(maxLines)
            .ToList();
        var customers = await CustomersAsync(db, lines, ct);
        var left = await LeftAsync(db, run, lines, ct);
        return
        [
            .. lines.Select(l => new ResetRunLineRow(
                l,
                customers[l.CustomerId].Number,
                customers[l.CustomerId].Name,
                null,
                []
            )
            {
                IsLeft = left.ContainsKey(l.CustomerId),
                CanRetry = left.GetValueOrDefault(l.CustomerId, DateOnly.MaxValue) <= today,
            }),
        ];
    }

    /// <summary>Returns the failed agreements that have still not been reset, with the day on which they were due.</summary>
    private static Task<Dictionary<int, DateOnly>> LeftAsync(
        WorkbenchDb db,
        ResetRun run,
        IReadOnlyList<ResetRunLine> lines,
        CancellationToken ct
    )
    {
        var failed = lines
            .Where(l => l.Kind == ResetRunLineKind.Failed)
            .Select(l => l.CustomerId)
            .Distinct()
            .ToList();
        return failed.Count == 0
            ? Task.FromResult(new Dictionary<int, DateOnly>())
            : db
                .Agreements.Where(a => failed.Contains(a.CustomerId) && a.NextDueOn <= run.AsOf)
                .ToDictionaryAsync(a => a.CustomerId, a => a.NextDueOn!.Value, ct);
    }

    /// <summary>
    /// Compares a kept preview with what ran, whoever ran it: the lines that differ first, then those that have not run.
    /// </summary>
    private static async Task<ResetRunView> ComparisonAsync(
        WorkbenchDb db,
        ResetRunRow row,
        int maxLines,
        CancellationToken ct
    )
    {
        var previewed = await db
            .ResetRunLines.Where(l => l.RunId == row.Run.Id)
            .OrderBy(l => l.No)
            .ToListAsync(ct);
        var ran = await RanAsync(db, row.Run, ct);
        var compared = previewed
            .Where(l => l.Kind != ResetRunLineKind.Failed)
            .Select(l => new PreviewedReset(l, ran.GetValueOrDefault((l.CustomerId, l.Kind, l.On))))
            .ToList();
        var shown = compared
            .OrderBy(c => c.State)
            .ThenBy(c => c.Previewed.No)
            .Take(maxLines)
            .ToList();
        var customers = await CustomersAsync(db, shown.Select(c => c.Previewed), ct);
        var causes = await CausesAsync(db, shown, ct);
        return new(
            row,
            [
                .. shown.Select(c => new ResetRunLineRow(
                    c.Previewed,
                    customers[c.Previewed.CustomerId].Number,
                    customers[c.Previewed.CustomerId].Name,
                    c,
                    causes.GetValueOrDefault(c, [])
                )),
            ],
            compared.CountBy(c => c.State).ToDictionary(c => c.Key, c => c.Value)
        );
    }

    /// <summary>Returns the resets and ends of the previewed agreements as they were stored, by customer, kind and day.</summary>
    private static async Task<
        Dictionary<(int Customer, ResetRunLineKind Kind, DateOnly? On), ResetRunLine>
    > RanAsync(WorkbenchDb db, ResetRun preview, CancellationToken ct)
    {
        var previewed = db.ResetRunLines.Where(l => l.RunId == preview.Id);
        var resets = await previewed
            .Where(l => l.Kind == ResetRunLineKind.Reset)
            .Join(
                db.TermResets,
                l => new { l.CustomerId, On = l.On },
                r => new { r.CustomerId, On = (DateOnly?)r.ResetOn },
                (_, r) => r
            )
            .ToListAsync(ct);
        var ends = await previewed
            .Where(l => l.Kind == ResetRunLineKind.Ended)
            .Join(db.Settlements, l => l.CustomerId, s => s.CustomerId, (_, s) => s)
            .ToListAsync(ct);
        return resets
            .SelectMany(r =>
                ResetRunLine.Create(preview.Id, 1, 1, [r], settlement: null, r.RecordedAt)
            )
            .Concat(
                ends.SelectMany(s => ResetRunLine.Create(preview.Id, 1, 1, [], s, s.RecordedAt))
            )
            .Where(l => l.RecordedAt > preview.StartedAt)
            .GroupBy(l => (l.CustomerId, l.Kind, l.On))
            .ToDictionary(g => g.Key, g => g.MaxBy(l => l.RecordedAt)!);
    }

    private static async Task<
        Dictionary<PreviewedReset, IReadOnlyList<ResetDifference>>
    > CausesAsync(WorkbenchDb db, IEnumerable<PreviewedReset> compared, CancellationToken ct)
    {
        var different = compared
            .Where(c => c.State == PreviewedResetState.Different)
            .Take(MaxExplained)
            .ToList();
        if (different.Count == 0)
        {
            return [];
        }

        var customers = different.Select(c => c.Previewed.CustomerId).Distinct().ToList();
        var since = different.Min(c => c.Previewed.RecordedAt);
        ILookup<int, LedgerEntry> entries = (
            await db
                .LedgerEntries.Where(e => customers.Contains(e.CustomerId) && e.RecordedAt > since)
                .ToListAsync(ct)
        ).ToLookup(e => e.CustomerId);
        ILookup<int, PackageChange> packages = (
            await db
                .PackageChanges.Where(c => customers.Contains(c.CustomerId) && c.RecordedAt > since)
                .ToListAsync(ct)
        ).ToLookup(c => c.CustomerId);
        return different.ToDictionary(
            c => c,
            c => c.Explain(entries[c.Previewed.CustomerId], packages[c.Previewed.CustomerId])
        );
    }

    private static async Task<Dictionary<int, (string Number, string Name)>> CustomersAsync(
        WorkbenchDb db,
        IEnumerable<ResetRunLine> lines,
        CancellationToken ct
    )
    {
        var ids = lines.Select(l => l.CustomerId).Distinct().ToList();
        return (
            await db
                .Customers.Where(c => ids.Contains(c.Id))
                .Select(c => new
                {
                    c.Id,
                    c.Number,
                    c.Name,
                })
                .ToListAsync(ct)
        ).ToDictionary(c => c.Id, c => (c.Number, c.Name));
    }
}
