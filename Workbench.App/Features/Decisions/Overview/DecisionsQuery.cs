using Workbench.App.Commands;
using Workbench.App.Shared.Decisions;
using Workbench.Domain;
using Workbench.Domain.Delivery.Decisions;

namespace Workbench.App.Features.Decisions.Overview;

/// <summary>Returns what team leads have to decide, the oldest first.</summary>
[AllowedFor(Roles.TeamLead)]
public sealed class DecisionsQuery(QueryExecutor queries, DecisionList list)
{
    /// <param name="kind">Null for all kinds.</param>
    public Task<DecisionsView> RunAsync(
        Actor actor,
        DecisionKind? kind,
        int maxRows,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<DecisionsQuery, DecisionsView>(
            actor,
            async token => DecisionsView.Create(await list.GetAsync(token), kind, maxRows),
            ct
        );
}
