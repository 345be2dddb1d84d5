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
) : RenewedRead<PackageList.Content>(contexts, publisher, time, ChangeTopic.Package)
{
    /// <summary>Returns the packages as they were added: for resets, because an agreement keeps what it bought.</summary>
    public async Task<IReadOnlyDictionary<string, Package>> GetAddedAsync(CancellationToken ct) =>
        (await GetAsync(ct)).Added;

    /// <summary>Returns the packages as they are sold on a day, those that are no longer sold included.</summary>
    public async Task<IReadOnlyDictionary<string, Package>> GetOnAsync(
        DateOnly day,
        CancellationToken ct
    )
    {
        var content = await GetAsync(ct);
        return PackageVersion.AllOn(content.Added, content.Versions, day);
    }

    protected override async Task<Content> ReadAsync(WorkbenchDb db, CancellationToken ct) =>
        new(await db.LoadPackagesAsync(ct), await db.LoadPackageVersionsAsync(ct));

    /// <summary>The packages as they were added, and all their versions.</summary>
    public sealed record Content(
        IReadOnlyDictionary<string, Package> Added,
        IReadOnlyList<PackageVersion> Versions
    );
}
