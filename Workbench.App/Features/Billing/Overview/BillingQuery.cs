using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Overview;

/// <summary>Returns what a month is worth, what of it is handed over, and what is not.</summary>
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Administrator)]
public sealed class BillingQuery(
    QueryExecutor queries,
    BillingSettingsProvider settings,
    TimeProvider time,
    IEnumerable<IInvoicingService> services
)
{
    /// <summary>Months before the shown one in which lines are looked for that were forgotten.</summary>
    private const int EarlierMonths = 3;

    /// <param name="handOverNo">The hand-over whose lines are shown; null for none.</param>
    public Task<BillingView> RunAsync(
        Actor actor,
        BillingMonth month,
        int? handOverNo,
        CancellationToken ct
    ) =>
        queries.RunAsync<BillingQuery, BillingView>(
            actor,
            (db, token) => LoadAsync(db, actor, month, handOverNo, token),
            ct
        );

    private async Task<BillingView> LoadAsync(
        WorkbenchDb db,
        Actor actor,
        BillingMonth month,
        int? handOverNo,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var changes = await db.MonthLockChanges.ToListAsync(ct);
        var locks = MonthLocks.From(changes);
        var months = new List<BillingMonth> { month };
        while (months.Count <= EarlierMonths)
        {
            months.Insert(0, months[0].Previous);
        }

        var start = await db.LoadBillingStartAsync(settings.Current.FirstMonth, actor, ct);
        var charges = await db.LoadChargesAsync(months, locks, ct);
        var due = months.ToDictionary(m => m, m => charges.DueOf(m, start));
        var handOvers = await LoadHandOversAsync(db, month, ct);
        var opened = handOvers.FirstOrDefault(h => h.HandOver.No == handOverNo);
        return new(
            month,
            changes.Where(c => c.Month == month).MaxBy(c => c.No),
            await db.WithNamesAsync(due[month], new Dictionary<int, BillingHandOver>(), ct),
            await LoadSumsAsync(db, due[month], handOvers, ct),
            handOvers,
            [
                .. months
                    .Where(m => m < month && due[m].Count > 0)
                    .Select(m => new MonthDue(m, BillingTotal.FromLines(due[m]))),
            ],
            opened is null ? [] : await db.LoadLinesAsync([opened.HandOver], ct),
            start,
            await db.WithNamesAsync(
                charges.UndecidedOf(month, start),
                new Dictionary<int, BillingHandOver>(),
                ct
            )
        );
    }

    private async Task<IReadOnlyList<HandOverRow>> LoadHandOversAsync(
        WorkbenchDb db,
        BillingMonth month,
        CancellationToken ct
    )
    {
        var handOvers = await db
            .BillingHandOvers.Where(h => h.Month == month)
            .OrderByDescending(h => h.No)
            .ToListAsync(ct);
        if (handOvers.Count == 0)
        {
            return [];
        }

        var numbers = handOvers.ConvertAll(h => h.No);
        var undos = await db
            .BillingHandOverUndos.Where(u => numbers.Contains(u.HandOverNo))
            .ToDictionaryAsync(u => u.HandOverNo, ct);
        var invoices = await db.LoadInvoicesAsync(
            numbers,
            services.Any(),
            time.GetUtcNow().UtcDateTime,
            ct
        );
        return
        [
            .. handOvers.Select(h => new HandOverRow(
                h,
                undos.GetValueOrDefault(h.No),
                invoices[h.No]
            )),
        ];
    }

    private static async Task<IReadOnlyList<KindSum>> LoadSumsAsync(
        WorkbenchDb db,
        IReadOnlyList<BillingLine> due,
        IReadOnlyList<HandOverRow> handOvers,
        CancellationToken ct
    )
    {
        var standing = handOvers.Where(h => h.Undo is null).Select(h => h.HandOver.No).ToList();
        var handedOver = standing.Count == 0 ? [] : await LoadSumsAsync(db, standing, ct);
        BillingSourceKind?[] kinds =
        [
            .. Enum.GetValues<BillingSourceKind>().Cast<BillingSourceKind?>(),
            null,
        ];
        return
        [
            .. kinds
                .Select(kind => new KindSum(
                    kind,
                    BillingTotal.FromLines([.. due.Where(l => IsOf(kind, l.Kind, l.IsCorrection))]),
                    new(
                        handedOver
                            .Where(s => IsOf(kind, s.Kind, s.IsCorrection))
                            .Sum(s => s.Total.LineCount),
                        handedOver
                            .Where(s => IsOf(kind, s.Kind, s.IsCorrection))
                            .Sum(s => s.Total.TotalOre)
                    )
                ))
                .Where(s => s.Due.LineCount + s.HandedOver.LineCount > 0),
        ];
    }

    private static async Task<
        List<(BillingSourceKind Kind, bool IsCorrection, BillingTotal Total)>
    > LoadSumsAsync(WorkbenchDb db, List<int> standing, CancellationToken ct) =>
        (
            await db
                .BillingLines.Where(l => standing.Contains(l.HandOverNo))
                .GroupBy(l => new { l.Kind, l.IsCorrection })
                .Select(g => new
                {
                    g.Key.Kind,
                    g.Key.IsCorrection,
                    Count = g.Count(),
                    Ore = g.Sum(l => l.AmountOre),
                })
                .ToListAsync(ct)
        ).ConvertAll(s => (s.Kind, s.IsCorrection, new BillingTotal(s.Count, s.Ore)));

    private static bool IsOf(
        BillingSourceKind? wanted,
        BillingSourceKind kind,
        bool isCorrection
    ) => wanted is { } k ? !isCorrection && k == kind : isCorrection;
}
