using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue;

/// <summary>Reads with which other tickets waiting tickets are handled together.</summary>
[Rule("K3")]
internal static class BundleQueries
{
    /// <returns>The numbers of the open tickets of each bundle, whatever their state.</returns>
    public static async Task<ILookup<int?, int>> LoadBundlesAsync(
        this WorkbenchDb db,
        IEnumerable<Ticket> tickets,
        CancellationToken ct
    )
    {
        var numbers = tickets.Select(t => t.BundleNo).OfType<int>().Distinct().ToList();
        return numbers.Count == 0
            ? Array.Empty<int>().ToLookup(n => (int?)n)
            : (
                await db
                    .Tickets.Where(t => t.BundleNo != null && numbers.Contains(t.BundleNo.Value))
                    .Where(TicketCondition.IsOpen.Expression)
                    .OrderBy(t => t.Number)
                    .Select(t => new { t.BundleNo, t.Number })
                    .ToListAsync(ct)
            ).ToLookup(t => t.BundleNo, t => t.Number);
    }

    /// <summary>Returns the numbers of the other tickets of its bundle.</summary>
    public static IReadOnlyList<int> OthersOf(this ILookup<int?, int> bundles, Ticket ticket) =>
        ticket.BundleNo is null ? [] : [.. bundles[ticket.BundleNo].Where(n => n != ticket.Number)];
}
