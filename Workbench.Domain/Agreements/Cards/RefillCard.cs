namespace Workbench.Domain.Agreements.Cards;

/// <summary>A RefillCard that was bought: prepaid, discounted hours (A4).</summary>
/// <param name="SourceNo">The number of its hours source.</param>
/// <param name="PriceOre">Price in öre excluding VAT, fixed at the purchase.</param>
public sealed record RefillCard(
    int CustomerId,
    int SourceNo,
    DateOnly BoughtOn,
    int Hours,
    int DiscountPercent,
    long PriceOre
) : IAttributed
{
    /// <summary>The maximum hours of a card. More than five working years of one person are a typing error.</summary>
    public const int MaxHours = 10_000;

    /// <summary>The customer's contact person who ordered the card; empty if unknown, as after an import.</summary>
    public string OrderedBy { get; init; } = "";

    /// <summary>The channel of the order; null if unknown.</summary>
    public ContactChannel? Channel { get; init; }

    /// <summary>The customer's own reference; empty without one.</summary>
    public string Reference { get; init; } = "";

    public RefillCard WithOrder(CustomerOrder order) =>
        this with
        {
            OrderedBy = order.OrderedBy,
            Channel = order.Channel,
            Reference = order.Reference,
        };
}
