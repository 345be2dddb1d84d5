namespace Workbench.Domain.Agreements.Lifecycle;

/// <summary>A change of package: an upgrade takes effect at once, any other change at the next reset (A11).</summary>
/// <param name="ChosenOn">The day on which it was chosen.</param>
/// <param name="EffectiveOn">The day from which the package applies.</param>
/// <param name="GainedMinutes">Minutes that an upgrade adds to the open term.</param>
/// <param name="PriceOre">Price of the upgrade for the open term, in öre excluding VAT.</param>
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
) : IAttributed
{
    /// <summary>The customer's contact person who ordered the change; empty if unknown, as after an import.</summary>
    public string OrderedBy { get; init; } = "";

    /// <summary>The channel of the order; null if unknown.</summary>
    public ContactChannel? Channel { get; init; }

    /// <summary>The customer's own reference; empty without one.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Whether the change is an upgrade, which takes effect at once.</summary>
    public bool IsUpgrade => EffectiveOn == ChosenOn;

    /// <summary>Whether the change keeps the current package and so cancels a pending change.</summary>
    public bool CancelsPendingChange =>
        string.Equals(FromPackage, ToPackage, StringComparison.Ordinal);

    public PackageChange WithOrder(CustomerOrder order) =>
        this with
        {
            OrderedBy = order.OrderedBy,
            Channel = order.Channel,
            Reference = order.Reference,
        };
}
