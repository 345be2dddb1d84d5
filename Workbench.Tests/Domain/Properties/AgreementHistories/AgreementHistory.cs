using CsCheck;
using Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>Random years of one customer's hours.</summary>
/// <param name="Package">The first package.</param>
/// <param name="DaysUntilLaunch">Days from the anchor to the launch date (A3).</param>
/// <param name="Years">Maximum length in years.</param>
public sealed record AgreementHistory(
    DateOnly Anchor,
    ReferencePackage Package,
    int DaysUntilLaunch,
    int Years,
    IReadOnlyList<HistoryStep> Steps
)
{
    public static Gen<AgreementHistory> Generator { get; } =
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
            HistoryStep.Generator,
            (anchor, package, launch, years, steps) =>
                new AgreementHistory(anchor, package, launch, years, steps)
        );

    public DateOnly Horizon => Anchor.AddYears(Years).AddDays(40);
}
