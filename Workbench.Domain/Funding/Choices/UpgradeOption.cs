namespace Workbench.Domain.Funding.Choices;

/// <summary>The smallest larger package whose gain covers what is missing.</summary>
/// <param name="Gained">What the running term gains at once (A11).</param>
/// <param name="Price">For the rest of the term.</param>
public sealed record UpgradeOption(string Package, Minutes Gained, Money Price)
{
    /// <summary>Included hours of a term with it.</summary>
    public required Minutes NewIncluded { get; init; }

    /// <summary>Included hours of a term with the package of now.</summary>
    public required Minutes CurrentIncluded { get; init; }

    public Money PerHour => Price.Share(60, Gained.Value);
}
