using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;

namespace Workbench.App.Features.Agreements.RefillCards;

/// <summary>The terms of a RefillCard if it were bought now.</summary>
/// <param name="LapsesOn">The day its hours would lapse; null for never (A5).</param>
public sealed record RefillCardQuote(RefillCard Card, DateOnly? LapsesOn)
{
    /// <summary>A larger card that costs no more; null if there is none.</summary>
    public RefillCardPrice? CheaperLarger { get; init; }

    /// <summary>The tiers, the smallest first.</summary>
    public IReadOnlyList<RefillCardTier> Tiers { get; init; } = [];

    public Money Price => new(Card.PriceOre);

    public Money PerHour => Price.Share(1, Card.Hours);
}
