using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing;

/// <summary>Returns the lines of a month or of a hand-over, for files and the command line.</summary>
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Administrator)]
public sealed class BilledLinesQuery(QueryExecutor queries, BillingSettingsProvider settings)
{
    /// <summary>Returns the standing lines of a month, then those that are not handed over.</summary>
    public Task<IReadOnlyList<BilledLine>> OfMonthAsync(
        Actor actor,
        BillingMonth month,
        CancellationToken ct
    ) =>
        queries.RunAsync<BilledLinesQuery, IReadOnlyList<BilledLine>>(
            actor,
            async (db, token) =>
            {
                await using var snapshot = await db.BeginSnapshotAsync(token);
                var locks = await db.LoadMonthLocksAsync(token);
                var start = await db.LoadBillingStartAsync(
                    settings.Current.FirstMonth,
                    actor,
                    token
                );
                var charges = await db.LoadChargesAsync([month], locks, token);
                var handOvers = await db.LoadStandingHandOversAsync(month, token);
                return
                [
                    .. await db.LoadLinesAsync(handOvers, token),
                    .. await db.WithNamesAsync(
                        charges.DueOf(month, start),
                        new Dictionary<int, BillingHandOver>(),
                        token
                    ),
                ];
            },
            ct
        );

    /// <summary>Returns whether nobody has decided yet if imported days of a month are billed here.</summary>
    public Task<bool> IsUndecidedAsync(Actor actor, BillingMonth month, CancellationToken ct) =>
        queries.RunAsync<BilledLinesQuery, bool>(
            actor,
            async (db, token) =>
                BillingStart
                    .Decide(settings.Current.FirstMonth, await db.LoadImportedUntilAsync(token))
                    .IsUndecided(month),
            ct
        );

    /// <summary>Returns the lines of a hand-over; null if there is none, or it was undone.</summary>
    public Task<IReadOnlyList<BilledLine>?> OfHandOverAsync(
        Actor actor,
        int handOverNo,
        CancellationToken ct
    ) =>
        queries.RunAsync<BilledLinesQuery, IReadOnlyList<BilledLine>?>(
            actor,
            async (db, token) =>
            {
                var handOver = await db.BillingHandOvers.SingleOrDefaultAsync(
                    h =>
                        h.No == handOverNo
                        && !db.BillingHandOverUndos.Any(u => u.HandOverNo == h.No),
                    token
                );
                return handOver is null ? null : await db.LoadLinesAsync([handOver], token);
            },
            ct
        );

    /// <summary>Returns the lines of a hand-over whose invoices the invoicing service has not confirmed; null if there is none, or
    /// it was undone.</summary>
    public async Task<IReadOnlyList<BilledLine>?> NotConfirmedOfHandOverAsync(
        Actor actor,
        int handOverNo,
        CancellationToken ct
    ) =>
        await OfHandOverAsync(actor, handOverNo, ct) is { } lines
            ? await queries.RunAsync<BilledLinesQuery, IReadOnlyList<BilledLine>>(
                actor,
                async (db, token) =>
                {
                    var sent = await db.LoadLatestAsync([handOverNo], token);
                    var confirmed = sent.Where(s => s.Status == InvoiceSendingStatus.Confirmed)
                        .Select(s => s.CustomerId)
                        .ToHashSet();
                    return [.. lines.Where(l => !confirmed.Contains(l.Line.CustomerId))];
                },
                ct
            )
            : null;
}
