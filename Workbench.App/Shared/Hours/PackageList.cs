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
) : SharedRead<PackageList.Content>(publisher, time, TimeSpan.FromMinutes(1), ChangeTopic.Package)
{
    /// <summary>Returns the packages as they were added: for resets, because an agreement keeps what it bought.</summary>
    public async Task<IReadOnlyDictionary<string, Package>> GetAddedAsync(CancellationToken ct) =>
        (await GetAsync(ReadAsync, ct)).Added;

    /// <summary>Returns the packages as they are sold on a day, those that are no longer sold included.</summary>
    public async Task<IReadOnlyDictionary<string, Package>> GetOnAsync(
        DateOnly day,
        CancellationToken ct
    )
    {
        var content = await GetAsync(ReadAsync, ct);
        return PackageVersion.AllOn(content.Added, content.Versions, day);
    }

    private async Task<Content> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new(await db.LoadPackagesAsync(ct), await db.LoadPackageVersionsAsync(ct));
    }

    /// <summary>The packages as they were added, and all their versions.</summary>
    public sealed record Content(
        IReadOnlyDictionary<string, Package> Added,
        IReadOnlyList<PackageVersion> Versions
    );
}
