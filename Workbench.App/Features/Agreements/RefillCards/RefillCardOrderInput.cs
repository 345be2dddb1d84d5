using Workbench.Domain;

namespace Workbench.App.Features.Agreements.RefillCards;

/// <summary>The customer's order of a RefillCard.</summary>
/// <param name="OrderedBy">The person at the customer who ordered it.</param>
public sealed record RefillCardOrderInput(int Hours, string OrderedBy, ContactChannel Channel)
{
    /// <summary>The customer's own reference; empty without one.</summary>
    public string Reference { get; init; } = "";

    /// <summary>
    /// The price that was shown, in öre. If the price differs, the purchase is refused. Null if no price was shown.
    /// </summary>
    public long? AgreedOre { get; init; }
}
