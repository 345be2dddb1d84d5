namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>One choice of the readings that decide about hours, in the second ledger's own words.</summary>
/// <param name="CarryAll">Included hours of a term with a card survive one reset (A6).</param>
/// <param name="CardTerms">Resets that a card survives (A5); null for all of them.</param>
/// <param name="FullUpgrade">An upgrade grants the whole difference (A11).</param>
public sealed record YearsReading(bool CarryAll, int? CardTerms, bool FullUpgrade)
{
    public static IReadOnlyList<YearsReading> All { get; } =
    [
        .. from carryAll in new[] { false, true }
        from cardTerms in new int?[] { 1, 2, null }
        from fullUpgrade in new[] { false, true }
        select new YearsReading(carryAll, cardTerms, fullUpgrade),
    ];
}
