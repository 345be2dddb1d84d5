namespace Workbench.Domain.Agreements;

/// <summary>The operator's choices about hours and money (settings Billing:* and Agreements:*).</summary>
/// <param name="HourlyRateOre">Öre per hour, excluding VAT.</param>
/// <param name="RoundUpToMinutes">Step to which a time entry is rounded up (T1); 1 means not at all.</param>
/// <param name="RefillCarryOverTerms">Resets that a card's hours survive (A5); null means unlimited.</param>
public sealed record AgreementPolicy(
    long HourlyRateOre,
    int RoundUpToMinutes,
    int? RefillCarryOverTerms,
    IReadOnlyList<RefillCardTier> CardTiers
)
{
    public static AgreementPolicy Default { get; } =
        new(109_000, 1, 1, [new(5, 5), new(10, 10), new(20, 15), new(40, 20)]);
}
