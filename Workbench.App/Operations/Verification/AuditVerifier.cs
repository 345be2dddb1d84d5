using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;

namespace Workbench.App.Operations.Verification;

/// <summary>
/// Calculates the seals of the audit again from its rows. Finds rows that were changed, removed, inserted or exchanged, seals that
/// are missing or changed, and a newest part that was cut off, if a seal of it is known. Reads one snapshot, a seal at a time.
/// </summary>
public static class AuditVerifier
{
    private const int MaxDifferences = 100;

    /// <param name="knownSeal">A seal that was noted elsewhere, such as "45:3f…"; null if none is known.</param>
    public static async Task<AuditReport> RunAsync(
        WorkbenchDb db,
        string? knownSeal,
        CancellationToken ct
    )
    {
        await using var snapshot = db.Database.CurrentTransaction is null
            ? await db.BeginSnapshotAsync(ct)
            : null;
        var differences = new DifferenceList();
        var late = await LoadLateIdsAsync(db, ct);
        var newestAt = await db.AuditSeals.MaxAsync(s => (DateTime?)s.At, ct);
        var isKnownSealFound = knownSeal is null;
        AuditSealRow? previous = null;
        long rows = 0;
        var seals = 0;
        while (await NextAsync(db, previous, ct) is { } seal)
        {
            CheckChain(seal, previous, differences);
            await CheckRowsAsync(db, seal, late, newestAt, differences, ct);
            isKnownSealFound |= string.Equals(NameOf(seal), knownSeal, StringComparison.Ordinal);
            rows += seal.Count;
            seals++;
            previous = seal;
            if (differences.Lines.Count >= MaxDifferences)
            {
                break;
            }
        }

        if (!isKnownSealFound)
        {
            differences.Add(
                $"audit: seal {knownSeal} is not there; rows or seals from it on were removed or changed, or an older backup was restored"
            );
        }

        var last = previous?.LastId ?? 0;
        return new(
            rows,
            seals,
            await db.AuditRows.CountAsync(a => a.Id > last, ct),
            previous is null ? null : NameOf(previous),
            differences.Lines
        );
    }

    private static string NameOf(AuditSealRow seal) =>
        FormattableString.Invariant($"{seal.No}:{seal.Hash}");

    private static Task<AuditSealRow?> NextAsync(
        WorkbenchDb db,
        AuditSealRow? previous,
        CancellationToken ct
    )
    {
        var after = previous?.No ?? 0;
        return db
            .AuditSeals.AsNoTracking()
            .Where(s => s.No > after)
            .OrderBy(s => s.No)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Loads the ids that a later seal contains than the one of their range.</summary>
    private static async Task<IReadOnlyList<IdRanges.IdRange>> LoadLateIdsAsync(
        WorkbenchDb db,
        CancellationToken ct
    ) =>
        [
            .. (
                await db.AuditSeals.Where(s => s.Late != "").Select(s => s.Late).ToListAsync(ct)
            ).SelectMany(IdRanges.Parse),
        ];

    private static void CheckChain(
        AuditSealRow seal,
        AuditSealRow? previous,
        DifferenceList differences
    )
    {
        var expected = (previous?.No ?? 0) + 1;
        if (seal.No != expected)
        {
            differences.Add($"audit: seal {expected} is missing");
        }
        else if (
            !string.Equals(
                seal.Hash,
                AuditSealing.HashOf(seal, previous?.Hash),
                StringComparison.Ordinal
            )
            || seal.FirstId != (previous?.LastId ?? 0) + 1
        )
        {
            differences.Add($"audit: seal {seal.No} was changed, or one before it");
        }
    }

    private static async Task CheckRowsAsync(
        WorkbenchDb db,
        AuditSealRow seal,
        IReadOnlyList<IdRanges.IdRange> lateIds,
        DateTime? newestAt,
        DifferenceList differences,
        CancellationToken ct
    )
    {
        var missing = IdRanges.Parse(seal.Missing);
        var inRange = await db
            .AuditRows.AsNoTracking()
            .Where(a => a.Id >= seal.FirstId && a.Id <= seal.LastId)
            .OrderBy(a => a.Id)
            .ToListAsync(ct);
        foreach (
            var inserted in inRange.Where(a =>
                missing.Any(r => r.Contains(a.Id))
                && !lateIds.Any(r => r.Contains(a.Id))
                && seal.At < newestAt - AuditSealing.LateAfter
            )
        )
        {
            differences.Add($"audit row {inserted.Id} was inserted after seal {seal.No}");
        }

        var rows = inRange
            .Where(a => !missing.Any(r => r.Contains(a.Id)))
            .Concat(await LoadLateAsync(db, seal, ct))
            .ToList();
        var hashes = rows.ConvertAll(AuditSealing.HashOf);
        if (
            rows.Count != seal.Count
            || !string.Equals(
                AuditSealing.HashOfAll(hashes),
                seal.RowsHash,
                StringComparison.Ordinal
            )
        )
        {
            NameDifferences(seal, missing, rows, hashes, differences);
        }
    }

    private static async Task<IReadOnlyList<AuditRow>> LoadLateAsync(
        WorkbenchDb db,
        AuditSealRow seal,
        CancellationToken ct
    )
    {
        var rows = new List<AuditRow>();
        foreach (var range in IdRanges.Parse(seal.Late))
        {
            rows.AddRange(
                await db
                    .AuditRows.AsNoTracking()
                    .Where(a => a.Id >= range.First && a.Id <= range.Last)
                    .OrderBy(a => a.Id)
                    .ToListAsync(ct)
            );
        }

        return rows;
    }

    /// <summary>Names the rows that the seal doesn't fit, by what it keeps of each hash.</summary>
    private static void NameDifferences(
        AuditSealRow seal,
        IReadOnlyList<IdRanges.IdRange> missing,
        List<AuditRow> rows,
        List<byte[]> hashes,
        DifferenceList differences
    )
    {
        var found = rows.Select((row, i) => (row.Id, Print: AuditSealing.PrintOf(hashes[i])))
            .ToDictionary(r => r.Id, r => r.Print);
        var before = differences.Lines.Count;
        var sealedIds = SealedIds(seal, missing).Take(seal.Count).ToList();
        foreach (var (id, position) in sealedIds.Select((id, i) => (id, i)))
        {
            var print = seal.Prints.AsSpan(
                Math.Min(position * AuditSealing.PrintLength, seal.Prints.Length)
            );
            if (!found.TryGetValue(id, out var actual))
            {
                differences.Add($"audit row {id} was removed after seal {seal.No}");
            }
            else if (!print.StartsWith(actual, StringComparison.Ordinal))
            {
                differences.Add($"audit row {id} was changed after seal {seal.No}");
            }
        }

        foreach (var id in found.Keys.Except(sealedIds).Order())
        {
            differences.Add($"audit row {id} was inserted after seal {seal.No}");
        }

        if (differences.Lines.Count == before)
        {
            differences.Add(
                $"audit: the rows {seal.FirstId} to {seal.LastId} don't fit seal {seal.No}"
            );
        }
    }

    private static IEnumerable<long> SealedIds(
        AuditSealRow seal,
        IReadOnlyList<IdRanges.IdRange> missing
    )
    {
        for (var id = seal.FirstId; id <= seal.LastId; id++)
        {
            if (missing.FirstOrDefault(r => r.Contains(id)) is { } gap)
            {
                id = gap.Last;
            }
            else
            {
                yield return id;
            }
        }

        foreach (var range in IdRanges.Parse(seal.Late))
        {
            for (var id = range.First; id <= range.Last; id++)
            {
                yield return id;
            }
        }
    }
}
