using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>Returns the active technicians, to whom a team lead can give registered time (K7).</summary>
[Rule("K7")]
[AllowedFor(Roles.TeamLead)]
public sealed class TechniciansQuery(QueryExecutor queries)
{
    public Task<IReadOnlyList<(int Id, string Name)>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<TechniciansQuery, IReadOnlyList<(int Id, string Name)>>(
            actor,
            async (db, token) =>
            {
                var people = await db
                    .People.Where(p => p.IsActive && p.JoinedIntoId == null)
                    .Select(p => new
                    {
                        p.Id,
                        p.Name,
                        p.Roles,
                    })
                    .ToListAsync(token);
                return
                [
                    .. people
                        .Where(p => p.Roles.HasFlag(Roles.Technician))
                        .Select(p => (p.Id, p.Name)),
                ];
            },
            ct
        );
}
