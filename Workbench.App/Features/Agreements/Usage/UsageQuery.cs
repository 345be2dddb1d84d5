using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding.Usage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Agreements.Usage;

/// <summary>
/// Returns what a customer's time was used for, from ledger entries and time entries. Reads the tickets of the range only.
/// </summary>
[AllowedFor(AllowedForAttribute.Anybody)]
[Rule("F9")]
public sealed class UsageQuery(QueryExecutor queries)
{
    /// <param name="asOf">The day up to which the usage counts.</param>
    public Task<UsageView> RunAsync(
        Actor actor,
        int customerId,
        UsagePeriodRequest request,
        DateOnly asOf,
        CancellationToken ct
    ) =>
        queries.RunAsync<UsageQuery, UsageView>(
            actor,
            (db, token) => ReadAsync(db, customerId, request, asOf, token),
            ct
        );

    /// <summary>Returns the lines behind a number, the newest first.</summary>
    public Task<IReadOnlyList<UsageLine>> ExplainAsync(
        Actor actor,
        int customerId,
        UsagePeriod period,
        UsageSelection selection,
        UsagePart part,
        CancellationToken ct
    ) =>
        queries.RunAsync<UsageQuery, IReadOnlyList<UsageLine>>(
            actor,
            async (db, token) =>
            {
                await using var snapshot = await db.BeginSnapshotAsync(token);
                var usage = await LoadAsync(db, customerId, period, token);
                return
                [
                    .. usage
                        .Lines.Where(l => l.Part == part && selection.Contains(l))
                        .OrderByDescending(l => l.Date)
                        .ThenByDescending(l => l.Entry?.No),
                ];
            },
            ct
        );

    private static async Task<UsageView> ReadAsync(
        WorkbenchDb db,
        int customerId,
        UsagePeriodRequest request,
        DateOnly asOf,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var agreement = await db
            .Agreements.AsNoTracking()
            .SingleOrDefaultAsync(a => a.CustomerId == customerId, ct);
        var period = UsagePeriod.Create(request, agreement, asOf, out var hasPrevious);
        var usage = await LoadAsync(db, customerId, period, ct);
        var byTicket = usage.ByTicket;
        var subjects = await SubjectsAsync(
            db,
            [.. byTicket.Select(t => t.Ticket).OfType<int>()],
            ct
        );
        return new(
            period,
            agreement is not null && asOf >= agreement.Anchor,
            hasPrevious,
            usage.Sum,
            [
                .. byTicket.Select(t => new UsageView.TicketUsage(
                    t.Ticket,
                    t.Ticket is { } number ? subjects.GetValueOrDefault(number, "") : "",
                    t.Sum
                )),
            ],
            usage.ByMonth,
            usage.ByActivity,
            await OpenTicketsAsync(db, customerId, ct)
        );
    }

    private static async Task<Dictionary<int, string>> SubjectsAsync(
        WorkbenchDb db,
        List<int> numbers,
        CancellationToken ct
    ) =>
        numbers.Count == 0
            ? []
            : await db
                .Tickets.Where(t => numbers.Contains(t.Number))
                .Select(t => new { t.Number, t.Subject })
                .ToDictionaryAsync(t => t.Number, t => t.Subject, ct);

    private static async Task<HashSet<int>> OpenTicketsAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    ) =>
        [
            .. await db
                .Tickets.Where(t => t.CustomerId == customerId)
                .Where(TicketCondition.IsOpen.Expression)
                .Select(t => t.Number)
                .ToListAsync(ct),
        ];

    private static async Task<CustomerUsage> LoadAsync(
        WorkbenchDb db,
        int customerId,
        UsagePeriod period,
        CancellationToken ct
    ) => CustomerUsage.Calculate(await db.LoadUsageFactsAsync(customerId, period, ct));
}
