using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Features.Audit.Recording;

/// <summary>
/// Seals the audit rows that were committed since the last time, in steps of <see cref="AuditSealing.MaxRows"/>. Whoever writes
/// rows never waits for it. Two nodes that seal at once take the same number, and the second begins again (decision 0026).
/// </summary>
[CommandName("SealAudit")]
[AllowedFor(Roles.Administrator)]
public sealed class SealAudit(CommandExecutor commands, AuditLog log)
{
    /// <summary>Gaps in which rows are looked for; the newest ones.</summary>
    private const int MaxGaps = 200;

    /// <returns>The number of rows that were sealed.</returns>
    public async Task<Outcome<int>> RunAsync(Actor actor, CancellationToken ct)
    {
        var sealedRows = 0;
        while (true)
        {
            AuditSealRow? seal = null;
            var outcome = await commands.RunAsync(
                CommandDescriptor.Create<SealAudit>(actor, "") with
                {
                    IsAudited = false,
                },
                async (context, token) =>
                {
                    seal = await SealNextAsync(context, token);
                    return (Outcome<int>)(seal?.Count ?? 0);
                },
                ct
            );
            if (outcome.Refusal is not null || seal is null)
            {
                return outcome.Refusal is { } refusal ? refusal : sealedRows;
            }

            log.WriteSeal(seal);
            sealedRows += seal.Count;
            if (seal.LastId - seal.FirstId + 1 < AuditSealing.MaxRows)
            {
                return sealedRows;
            }
        }
    }

    private static async Task<AuditSealRow?> SealNextAsync(
        CommandContext context,
        CancellationToken ct
    )
    {
        var db = context.Db;
        var previous = await db
            .AuditSeals.AsNoTracking()
            .Where(s => s.No > 0)
            .OrderByDescending(s => s.No)
            .FirstOrDefaultAsync(ct);
        var last = previous?.LastId ?? 0;
        var rows = await db
            .AuditRows.AsNoTracking()
            .Where(a => a.Id > last)
            .OrderBy(a => a.Id)
            .Take(AuditSealing.MaxRows)
            .ToListAsync(ct);
        var late = previous is null ? [] : await LoadLateAsync(db, previous, ct);
        if (rows.Count == 0 && late.Count == 0)
        {
            return null;
        }

        var seal = AuditSealing.Seal(previous, rows, late, context.Now);
        db.AuditSeals.Add(seal);
        return seal;
    }

    /// <summary>
    /// Loads the rows that were committed after the seal of their range. PostgreSQL gives ids in the order of the inserts, and
    /// the transactions end in another.
    /// </summary>
    private static async Task<IReadOnlyList<AuditRow>> LoadLateAsync(
        WorkbenchDb db,
        AuditSealRow newest,
        CancellationToken ct
    )
    {
        // Counted from the newest seal: a row may have been committed behind it, before the program stopped for a night.
        var since = newest.At - AuditSealing.LateAfter;
        var recent = await db
            .AuditSeals.AsNoTracking()
            .Where(s => s.At >= since)
            .Where(s => s.Missing != "" || s.Late != "")
            .OrderByDescending(s => s.At)
            .Take(MaxGaps)
            .Select(s => new { s.Missing, s.Late })
            .ToListAsync(ct);
        var taken = recent.SelectMany(s => IdRanges.Parse(s.Late)).ToList();
        var late = new List<AuditRow>();
        foreach (var gap in recent.SelectMany(s => IdRanges.Parse(s.Missing)).Take(MaxGaps))
        {
            var found = await db
                .AuditRows.AsNoTracking()
                .Where(a => a.Id >= gap.First && a.Id <= gap.Last)
                .OrderBy(a => a.Id)
                .Take(AuditSealing.MaxRows)
                .ToListAsync(ct);
            late.AddRange(found.Where(a => !taken.Exists(r => r.Contains(a.Id))));
        }

        return [.. late.OrderBy(a => a.Id)];
    }
}
