using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>A package on the page of packages.</summary>
/// <param name="Package">As it is sold today.</param>
/// <param name="Versions">Its changes, the newest first.</param>
/// <param name="Agreements">How many running agreements have it.</param>
public sealed record PackageRow(
    Package Package,
    IReadOnlyList<PackageVersion> Versions,
    int Agreements
)
{
    /// <summary>The number of the newest version; 0 for the package as it was added.</summary>
    public int Version => Versions.Count == 0 ? 0 : Versions[0].No;

    /// <summary>Returns the versions that apply from a later day, the next first.</summary>
    public IEnumerable<PackageVersion> PlannedAfter(DateOnly day) =>
        Versions
            .Where(v => v.ValidFrom > day)
            .GroupBy(v => v.ValidFrom)
            .Select(sameDay => sameDay.MaxBy(v => v.No)!)
            .OrderBy(v => v.ValidFrom);
}
