using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;

namespace Workbench.App.Features.Search;

/// <summary>Returns the people by whom found tickets can be filtered, in the order of their names.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class SearchTechniciansQuery(QueryExecutor queries, Staff staff)
{
    public Task<IReadOnlyList<StaffNames.Member>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<SearchTechniciansQuery, IReadOnlyList<StaffNames.Member>>(
            actor,
            async token =>
                [
                    .. (await staff.GetAsync([], token))
                        .Members.Values.Where(m => m.JoinedIntoId is null)
                        .OrderBy(m => m.Name, StringComparer.CurrentCulture)
                        .ThenBy(m => m.Id),
                ],
            ct
        );
}
