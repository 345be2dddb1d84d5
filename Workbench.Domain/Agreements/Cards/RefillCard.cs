namespace Workbench.Domain.Agreements.Cards;

/// <summary>A card that was bought: prepaid, discounted hours.</summary>
/// <param name="SourceNo">The customer's hours source that it opened.</param>
/// <param name="PriceOre">Price in öre excluding VAT, fixed at the purchase.</param>
public sealed record RefillCard(
    int CustomerId,
    int SourceNo,
    DateOnly BoughtOn,
    int Hours,
    int DiscountPercent,
    long PriceOre
) : IAppendOnly
{
    /// <summary>More than five working years of one person: a slip of the pen.</summary>
    public const int MaxHours = 10_000;
}
