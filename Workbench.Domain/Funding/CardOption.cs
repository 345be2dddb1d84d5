namespace Workbench.Domain.Funding;

/// <summary>The smallest RefillCard that covers what is missing.</summary>
/// <param name="Hours">Whole hours.</param>
/// <param name="Left">What is left on the card after the shortfall.</param>
[Rule("F3")]
public sealed record CardOption(int Hours, Money Price, int DiscountPercent, Minutes Left);
