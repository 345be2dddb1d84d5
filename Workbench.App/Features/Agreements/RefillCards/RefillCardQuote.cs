using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;

namespace Workbench.App.Features.Agreements.RefillCards;

/// <summary>The terms of a RefillCard if it were bought now.</summary>
/// <param name="LapsesOn">The day its hours would lapse; null for never (A5).</param>
public sealed record RefillCardQuote(RefillCard Card, DateOnly? LapsesOn)
{
    public Money Price => new(Card.PriceOre);

    public Money PerHour => Price.Share(1, Card.Hours);
}
