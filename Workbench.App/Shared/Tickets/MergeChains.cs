using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Tickets;

/// <summary>Reads which tickets were merged into which, through any number of merges (K8).</summary>
[Rule("K8")]
public static class MergeChains
{
    /// <summary>Returns the tickets that were merged into a ticket, directly or through another one, oldest first.</summary>
    public static async Task<IReadOnlyList<Ticket>> LoadMergedAsync(
        this WorkbenchDb db,
        int number,
        CancellationToken ct
    )
    {
        var found = new List<Ticket>();
        for (List<int> survivors = [number]; survivors.Count > 0; )
        {
            var numbers = survivors;
            var merged = await db
                .Tickets.AsNoTracking()
                .Where(t => t.MergedInto != null && numbers.Contains(t.MergedInto.Value))
                .ToListAsync(ct);
            survivors = merged.ConvertAll(t => t.Number);
            found.AddRange(merged);
        }

        return [.. found.OrderBy(t => t.SubmittedAt).ThenBy(t => t.Number)];
    }

    /// <summary>Returns the ticket in which a ticket's conversation goes on: itself, unless it was merged.</summary>
    public static async Task<int> FindSurvivorAsync(
        this WorkbenchDb db,
        int number,
        CancellationToken ct
    )
    {
        for (var current = number; ; )
        {
            var into = await db
                .Tickets.Where(t => t.Number == current)
                .Select(t => t.MergedInto)
                .SingleOrDefaultAsync(ct);
            if (into is not { } next)
            {
                return current;
            }

            current = next;
        }
    }
}
