using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Shared.Hours;

/// <summary>Keeps the packages, of which there are few, for all pages of this node. Commands read them anew.</summary>
public sealed class PackageList(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
)
    : SharedRead<Dictionary<string, Package>>(
        publisher,
        time,
        TimeSpan.FromMinutes(1),
        ChangeTopic.Package
    )
{
    public Task<Dictionary<string, Package>> GetAsync(CancellationToken ct) =>
        GetAsync(ReadAsync, ct);

    private async Task<Dictionary<string, Package>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.LoadPackagesAsync(ct);
    }
}
