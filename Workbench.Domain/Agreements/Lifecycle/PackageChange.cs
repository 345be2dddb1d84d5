namespace Workbench.Domain.Agreements.Lifecycle;

/// <summary>A change of package: an upgrade takes effect at once, anything else at the next reset.</summary>
/// <param name="ChosenOn">The day on which it was chosen.</param>
/// <param name="EffectiveOn">The day from which the package counts.</param>
/// <param name="GainedMinutes">Minutes that an upgrade adds to the open term.</param>
/// <param name="PriceOre">Price of the upgrade in the open term, in öre excluding VAT.</param>
[Rule("A11")]
public sealed record PackageChange(
    int CustomerId,
    int No,
    DateOnly ChosenOn,
    string FromPackage,
    string ToPackage,
    DateOnly EffectiveOn,
    int GainedMinutes,
    long PriceOre,
    DateTime RecordedAt
) : IAppendOnly
{
    /// <summary>Whether it is in force at once.</summary>
    public bool IsUpgrade => EffectiveOn == ChosenOn;

    /// <summary>Whether it keeps the package in force, and so takes back a change that was to come.</summary>
    public bool CancelsPendingChange =>
        string.Equals(FromPackage, ToPackage, StringComparison.Ordinal);
}
