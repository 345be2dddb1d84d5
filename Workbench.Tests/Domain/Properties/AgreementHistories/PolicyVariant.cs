namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>One choice of the readings that decide about hours, in the second ledger's own words.</summary>
/// <param name="CarriesOverAllHours">Included hours of a term with a card survive one reset (A6).</param>
/// <param name="CardResets">Resets that a card survives (A5); null for all of them.</param>
/// <param name="GrantsFullUpgrade">An upgrade grants the whole difference (A11).</param>
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
