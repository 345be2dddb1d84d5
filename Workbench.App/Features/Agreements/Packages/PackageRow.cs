using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>A package on the page of packages.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Agreements">How many running agreements have it.</param>
public sealed record PackageRow(Package Package, long Version, int Agreements);
