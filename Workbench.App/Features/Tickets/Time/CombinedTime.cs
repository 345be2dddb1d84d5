using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>
/// Calculates the registered time of a ticket, its bundle, and all tickets merged into them, directly or indirectly (K6, K8).
/// </summary>
internal static class CombinedTime
{
    private static readonly CompiledQuery<
        Func<WorkbenchDb, int, CancellationToken, Task<bool>>
    > HasMergedQuery = new(() =>
        EF.CompileAsyncQuery(
            (WorkbenchDb db, int number, CancellationToken ct) =>
                db.Tickets.Any(t => t.MergedInto == number)
        )
    );

    public static async Task<Minutes> CalculateAsync(
        WorkbenchDb db,
        Ticket ticket,
        CancellationToken ct
    ) =>
        await CalculateAsync(
            db,
            ticket,
            ticket.BundleNo is not null || await HasMergedQuery.For(db)(db, ticket.Number, ct),
            ct
        );

    /// <param name="hasMerged">Whether a ticket is merged into it; of no matter if it is in a bundle.</param>
    public static async Task<Minutes> CalculateAsync(
        WorkbenchDb db,
        Ticket ticket,
        bool hasMerged,
        CancellationToken ct
    )
    {
        if (ticket.BundleNo is null && !hasMerged)
        {
            return new(ticket.RegisteredMinutes);
        }

        var sums = new Dictionary<int, int> { [ticket.Number] = ticket.RegisteredMinutes };
        if (ticket.BundleNo is { } bundle)
        {
            await AddAsync(db.Tickets.Where(t => t.BundleNo == bundle), sums, ct);
        }

        var previousCount = 0;
        while (previousCount < sums.Count)
        {
            previousCount = sums.Count;
            var numbers = sums.Keys.ToList();
            await AddAsync(
                db.Tickets.Where(t => t.MergedInto != null && numbers.Contains(t.MergedInto.Value)),
                sums,
                ct
            );
        }

        return new(sums.Values.Sum());
    }

    /// <summary>Returns the undecided minutes beyond four hours of a ticket and its bundle (K6).</summary>
    public static async Task<Minutes> UndecidedAsync(
        WorkbenchDb db,
        Ticket ticket,
        CancellationToken ct
    ) =>
        ticket.BundleNo is { } bundle
            ? new(
                await db
                    .Tickets.Where(t => t.BundleNo == bundle)
                    .SumAsync(t => t.UndecidedMinutes, ct)
            )
            : new(ticket.UndecidedMinutes);

    private static async Task AddAsync(
        IQueryable<Ticket> tickets,
        Dictionary<int, int> sums,
        CancellationToken ct
    )
    {
        var found = await tickets
            .Select(t => new { t.Number, t.RegisteredMinutes })
            .ToListAsync(ct);
        foreach (var ticket in found)
        {
            sums.TryAdd(ticket.Number, ticket.RegisteredMinutes);
        }
    }
}
