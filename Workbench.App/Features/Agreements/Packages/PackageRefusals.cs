using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>Refuses packages with impossible hours or prices.</summary>
internal static class PackageRefusals
{
    public static Refusal OutOfRange(this Package package) =>
        package.IsInRange
            ? throw new InvalidOperationException($"Package {package.Name} is in range.")
            : Refusal.Because(
                RefusalCode.PackageOutOfRange,
                Package.MaxIncludedHours,
                Package.MaxYearlyPriceSek
            );
}
