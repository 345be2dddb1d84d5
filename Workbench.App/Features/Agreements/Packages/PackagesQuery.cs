using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>Returns the packages, those with the fewest included hours first.</summary>
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class PackagesQuery(QueryExecutor queries)
{
    public Task<IReadOnlyList<PackageRow>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<PackagesQuery, IReadOnlyList<PackageRow>>(
            actor,
            async (db, token) =>
                await db
                    .Packages.OrderBy(p => p.IncludedMinutes)
                    .ThenBy(p => p.Name)
                    .Select(p => new PackageRow(
                        p,
                        EF.Property<long>(p, WorkbenchDb.VersionProperty),
                        db.Agreements.Count(a => a.Package == p.Name && a.NextDueOn != null)
                    ))
                    .ToListAsync(token),
            ct
        );
}
