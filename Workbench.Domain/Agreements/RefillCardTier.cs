namespace Workbench.Domain.Agreements;

/// <summary>A discount that a card of at least so many hours gets.</summary>
public sealed record RefillCardTier(int FromHours, int DiscountPercent);
