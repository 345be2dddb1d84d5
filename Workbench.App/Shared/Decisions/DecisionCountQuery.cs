using Workbench.App.Commands;
using Workbench.Domain;

namespace Workbench.App.Shared.Decisions;

/// <summary>Returns how many decisions wait for team leads.</summary>
[AllowedFor(Roles.TeamLead)]
public sealed class DecisionCountQuery(QueryExecutor queries, DecisionList list)
{
    public Task<int> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<DecisionCountQuery, int>(
            actor,
            async token => (await list.GetAsync(token)).Count,
            ct
        );
}
