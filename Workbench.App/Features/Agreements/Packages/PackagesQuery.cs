using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>Returns the packages as they are sold today, with their changes, those with the fewest included hours first.</summary>
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class PackagesQuery(QueryExecutor queries, TimeProvider time)
{
    public Task<IReadOnlyList<PackageRow>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<PackagesQuery, IReadOnlyList<PackageRow>>(
            actor,
            async (db, token) =>
            {
                var today = StockholmTime.DateOf(time.GetUtcNow().UtcDateTime);
                var versions = (
                    await db.PackageVersions.OrderByDescending(v => v.No).ToListAsync(token)
                ).ToLookup(v => v.PackageName, StringComparer.Ordinal);
                var packages = await db
                    .Packages.Select(p => new
                    {
                        Package = p,
                        Agreements = db.Agreements.Count(a =>
                            a.Package == p.Name && a.NextDueOn != null
                        ),
                    })
                    .ToListAsync(token);
                return
                [
                    .. packages
                        .Select(p => new PackageRow(
                            PackageVersion.On(p.Package, versions[p.Package.Name], today),
                            [.. versions[p.Package.Name]],
                            p.Agreements
                        ))
                        .OrderBy(r => r.Package.IncludedMinutes)
                        .ThenBy(r => r.Package.Name, StringComparer.Ordinal),
                ];
            },
            ct
        );
}
