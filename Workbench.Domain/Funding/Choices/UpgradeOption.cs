namespace Workbench.Domain.Funding.Choices;

/// <summary>The smallest larger package whose gain covers the shortfall.</summary>
/// <param name="Gained">Minutes that the current term gains at once (A11).</param>
/// <param name="Price">Price for the rest of the term.</param>
public sealed record UpgradeOption(string Package, Minutes Gained, Money Price)
{
    /// <summary>Included minutes of a term with the new package.</summary>
    public required Minutes NewIncluded { get; init; }

    /// <summary>Included minutes of a term with the current package.</summary>
    public required Minutes CurrentIncluded { get; init; }

    public Money PerHour => Price.Share(60, Gained.Value);
}
