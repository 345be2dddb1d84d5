using CsCheck;

namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>Random years of one customer's hours.</summary>
/// <param name="Package">The first package.</param>
/// <param name="LaunchAfter">Days from the anchor to the launch (A3).</param>
/// <param name="Years">How long it lasts at most.</param>
public sealed record YearsHistory(
    DateOnly Anchor,
    ReferencePackage Package,
    int LaunchAfter,
    int Years,
    IReadOnlyList<YearsStep> Steps
)
{
    public static Gen<YearsHistory> Any { get; } =
        Gen.Select(
            Gen.Frequency(
                (2, Gen.Const(new DateOnly(2024, 2, 29))),
                (1, Gen.Const(new DateOnly(2023, 2, 28))),
                (1, Gen.Const(new DateOnly(2026, 3, 1))),
                (4, Gen.Int[0, 1460].Select(days => new DateOnly(2024, 1, 1).AddDays(days)))
            ),
            Gen.Int[0, ReferencePackage.All.Count - 1].Select(n => ReferencePackage.All[n]),
            Gen.Frequency((4, Gen.Const(0)), (1, Gen.Const(31))),
            Gen.Int[3, 5],
            YearsStep.Several,
            (anchor, package, launch, years, steps) =>
                new YearsHistory(anchor, package, launch, years, steps)
        );

    public DateOnly Horizon => Anchor.AddYears(Years).AddDays(40);
}
