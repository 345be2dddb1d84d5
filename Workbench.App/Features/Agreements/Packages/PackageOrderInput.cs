using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>The customer's order of another package, or to keep the current one.</summary>
/// <param name="OrderedBy">The person at the customer who ordered it.</param>
public sealed record PackageOrderInput(string Package, string OrderedBy, ContactChannel Channel)
{
    /// <summary>The customer's own reference; empty without one.</summary>
    public string Reference { get; init; } = "";

    /// <summary>
    /// The price that was shown, in öre. If the price differs, the change is refused. Null if no price was shown.
    /// </summary>
    public long? AgreedOre { get; init; }
}
