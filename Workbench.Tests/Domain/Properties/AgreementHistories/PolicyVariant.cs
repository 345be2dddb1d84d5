namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>One variant of the policy settings about hours, as the reference ledger reads them.</summary>
/// <param name="CarriesOverAllHours">Whether included hours of a term with a card carry over once (A6).</param>
/// <param name="CardResets">The number of resets over which a card carries over (A5); null means unlimited.</param>
/// <param name="GrantsFullUpgrade">Whether an upgrade grants the whole difference (A11).</param>
public sealed record PolicyVariant(
    bool CarriesOverAllHours,
    int? CardResets,
    bool GrantsFullUpgrade
)
{
    public static IReadOnlyList<PolicyVariant> All { get; } =
    [
        .. from carryAll in new[] { false, true }
        from cardTerms in new int?[] { 1, 2, null }
        from fullUpgrade in new[] { false, true }
        select new PolicyVariant(carryAll, cardTerms, fullUpgrade),
    ];
}
