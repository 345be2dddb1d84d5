namespace Workbench.Domain.Agreements;

/// <summary>The operator's settings about hours and money (Billing:* and Agreements:*).</summary>
/// <param name="HourlyRateOre">Öre per hour, excluding VAT.</param>
/// <param name="RoundUpToMinutes">Step to which a time entry is rounded up (T1), in minutes; 1 means no rounding.</param>
/// <param name="RefillCarryOverTerms">The number of resets over which a card's hours carry over (A5); null means
/// unlimited.</param>
public sealed record AgreementPolicy(
    long HourlyRateOre,
    int RoundUpToMinutes,
    int? RefillCarryOverTerms,
    IReadOnlyList<RefillCardTier> CardTiers
)
{
    /// <summary>What carries over at a reset (A6).</summary>
    public CarryOverMode CarryOver { get; init; } = CarryOverMode.RefillHours;

    /// <summary>How much an upgrade grants in the current term (A11).</summary>
    public UpgradeGrantMode UpgradeGrant { get; init; } = UpgradeGrantMode.ProRata;

    /// <summary>Days after a reset in which time can still be registered in the closed term (A12).</summary>
    public int LateRegistrationDays { get; init; } = 30;

    public Money HourlyRate => new(HourlyRateOre);

    public static AgreementPolicy Default { get; } =
        new(109_000, 1, 1, [new(5, 5), new(10, 10), new(20, 15), new(40, 20)]);
}
