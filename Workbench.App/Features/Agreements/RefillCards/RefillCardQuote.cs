using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;

namespace Workbench.App.Features.Agreements.RefillCards;

/// <summary>What a card would be if it were bought now.</summary>
/// <param name="LapsesOn">When its hours would lapse; null for never (A5).</param>
public sealed record RefillCardQuote(RefillCard Card, DateOnly? LapsesOn)
{
    public Money Price => new(Card.PriceOre);

    public Money PerHour => Price.Share(1, Card.Hours);
}
