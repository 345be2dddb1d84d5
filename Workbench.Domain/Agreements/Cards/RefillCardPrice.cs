namespace Workbench.Domain.Agreements.Cards;

/// <summary>The price of a card: hours × hourly rate × (1 − discount of the highest tier reached) (A4).</summary>
[Rule("A4")]
public sealed record RefillCardPrice(int Hours, int DiscountPercent, Money Price)
{
    /// <summary>Returns a larger card that costs no more, because it reaches a higher tier; null if there is none.</summary>
    public static RefillCardPrice? FindCheaperLarger(int hours, AgreementPolicy policy) =>
        Calculate(hours, policy)
            .Match<RefillCardPrice?>(
                price =>
                    policy
                        .CardTiers.Where(t => t.FromHours > hours)
                        .OrderBy(t => t.FromHours)
                        .Select(t => Calculate(t.FromHours, policy).Match(p => p, _ => price))
                        .Where(larger => larger.Price.Ore <= price.Price.Ore)
                        .MinBy(larger => larger.Price.Ore),
                _ => null
            );

    /// <summary>Calculates the price of a card. Refuses a card with fewer hours than the smallest tier.</summary>
    public static Result<RefillCardPrice> Calculate(int hours, AgreementPolicy policy)
    {
        var tier = policy.CardTiers.Where(t => t.FromHours <= hours).MaxBy(t => t.FromHours);
        if (tier is null)
        {
            return Refusal.Because(
                RefusalCode.CardTooSmall,
                policy.CardTiers.Min(t => t.FromHours)
            );
        }

        var full = new Money(hours * policy.HourlyRateOre);
        return new RefillCardPrice(
            hours,
            tier.DiscountPercent,
            full.Percent(100 - tier.DiscountPercent)
        );
    }
}
