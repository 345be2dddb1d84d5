using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Returns the resets of a customer's terms, the latest first: what lapsed, carried over and was granted.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
[Rule("N5")]
public sealed class TermHistoryQuery(QueryExecutor queries)
{
    /// <summary>An agreement has one reset a year.</summary>
    private const int MaxResets = 60;

    public Task<IReadOnlyList<TermReset>> RunAsync(
        Actor actor,
        int customerId,
        CancellationToken ct
    ) =>
        queries.RunAsync<TermHistoryQuery, IReadOnlyList<TermReset>>(
            actor,
            async (db, token) =>
                await db
                    .TermResets.AsNoTracking()
                    .Where(r => r.CustomerId == customerId)
                    .OrderByDescending(r => r.TermNumber)
                    .Take(MaxResets)
                    .ToListAsync(token),
            ct
        );
}
