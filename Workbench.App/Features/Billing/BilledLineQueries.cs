using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing;

/// <summary>Reads lines that were handed over, and the names of their customers.</summary>
internal static class BilledLineQueries
{
    private const int ChunkSize = 500;

    /// <summary>Returns the lines of hand-overs in the order in which they were handed over.</summary>
    public static async Task<IReadOnlyList<BilledLine>> LoadLinesAsync(
        this WorkbenchDb db,
        IReadOnlyCollection<BillingHandOver> handOvers,
        CancellationToken ct
    )
    {
        if (handOvers.Count == 0)
        {
            return [];
        }

        var byNo = handOvers.ToDictionary(h => h.No);
        var lines = await db
            .BillingLines.AsNoTracking()
            .Where(l => byNo.Keys.Contains(l.HandOverNo))
            .ToListAsync(ct);
        return await db.WithNamesAsync(
            lines
                .OrderBy(l => l.HandOverNo)
                .ThenBy(l => l.CustomerId)
                .ThenBy(l => l.Kind)
                .ThenBy(l => l.On)
                .ThenBy(l => l.SourceKey, StringComparer.Ordinal),
            byNo,
            ct
        );
    }

    /// <summary>Returns the hand-overs of a month that were not undone, in their order.</summary>
    public static Task<List<BillingHandOver>> LoadStandingHandOversAsync(
        this WorkbenchDb db,
        BillingMonth month,
        CancellationToken ct
    ) =>
        db
            .BillingHandOvers.AsNoTracking()
            .Where(h => h.Month == month)
            .Where(h => !db.BillingHandOverUndos.Any(u => u.HandOverNo == h.No))
            .OrderBy(h => h.No)
            .ToListAsync(ct);

    /// <summary>Adds the names of customers to lines.</summary>
    public static async Task<IReadOnlyList<BilledLine>> WithNamesAsync(
        this WorkbenchDb db,
        IEnumerable<BillingLine> lines,
        IReadOnlyDictionary<int, BillingHandOver> handOvers,
        CancellationToken ct
    )
    {
        var all = lines.ToList();
        var names = new Dictionary<int, (string Number, string Name)>();
        foreach (var chunk in all.Select(l => l.CustomerId).Distinct().Chunk(ChunkSize))
        {
            var customers = await db
                .Customers.Where(c => chunk.Contains(c.Id))
                .Select(c => new
                {
                    c.Id,
                    c.Number,
                    c.Name,
                })
                .ToListAsync(ct);
            customers.ForEach(c => names.Add(c.Id, (c.Number, c.Name)));
        }

        return
        [
            .. all.Select(l => new BilledLine(
                l,
                names[l.CustomerId].Number,
                names[l.CustomerId].Name,
                handOvers.GetValueOrDefault(l.HandOverNo)
            )),
        ];
    }
}
