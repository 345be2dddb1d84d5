namespace Workbench.Domain.Agreements;

/// <summary>The discount for a card of at least so many hours (A4).</summary>
public sealed record RefillCardTier(int FromHours, int DiscountPercent);
