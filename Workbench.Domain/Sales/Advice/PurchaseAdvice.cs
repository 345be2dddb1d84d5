using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;

namespace Workbench.Domain.Sales.Advice;

/// <summary>
/// Compares what a customer paid in the last 12 months with what the same time would have cost with each package and the cheapest
/// card. The advice may also be to buy less.
/// </summary>
/// <param name="Paid">The package for a year, the cards bought, and the time at the hourly rate.</param>
/// <param name="Current">The name of the current package.</param>
/// <param name="Options">One for each package, the cheapest first.</param>
public sealed record PurchaseAdvice(
    Minutes Used,
    Money Paid,
    string Current,
    IReadOnlyList<PurchaseOption> Options
)
{
    /// <summary>The table of break-even ends at so many used hours a year.</summary>
    public const int MaxTableHours = 200;

    /// <summary>A smaller saving is not worth a call, in öre.</summary>
    public const long MinSavingOre = 100_000;

    public PurchaseOption Best => Options[0];

    public Money Saving => Paid - Best.Total;

    /// <summary>Whether the best option has fewer hours, or the same package with fewer bought hours.</summary>
    public bool IsToBuyLess { get; private init; }

    /// <returns>Null if less than a year is known, or nothing cheaper is worth a call.</returns>
    public static PurchaseAdvice? Calculate(
        UsageYear year,
        Package current,
        Money yearlyPrice,
        IReadOnlyCollection<Package> packages,
        AgreementPolicy policy
    )
    {
        if (!year.IsWhole)
        {
            return null;
        }

        var used = new Minutes(Math.Max(0, year.UsedMinutes));
        var paid =
            yearlyPrice
            + new Money(year.CardsOre)
            + Money.ForTime(new(year.AtRateMinutes), policy.HourlyRate);
        var priced = packages
            .Select(p =>
                string.Equals(p.Name, current.Name, StringComparison.Ordinal)
                    ? (Package: p, Price: yearlyPrice)
                    : (p, new(p.YearlyPriceOre))
            )
            .ToList();
        var ranges = CheapestRanges(priced, policy);
        var options = priced
            .Select(p =>
                Option(p.Package, p.Price, used, policy) with
                {
                    CheapestRange = ranges.TryGetValue(p.Package.Name, out var range)
                        ? range
                        : null,
                }
            )
            .OrderBy(o => o.Total.Ore)
            .ThenBy(o => string.Equals(o.Package, current.Name, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(o => o.Package, StringComparer.Ordinal)
            .ToList();
        if (options is not [var best, ..] || paid.Ore - best.Total.Ore < MinSavingOre)
        {
            return null;
        }

        return new(used, paid, current.Name, options)
        {
            IsToBuyLess =
                best.Included < new Minutes(current.IncludedMinutes)
                || (
                    string.Equals(best.Package, current.Name, StringComparison.Ordinal)
                    && best.CardPrice.Ore < year.CardsOre
                ),
        };
    }

    private static PurchaseOption Option(
        Package package,
        Money price,
        Minutes used,
        AgreementPolicy policy
    )
    {
        var beyond = Minutes.Max(Minutes.Zero, used - new Minutes(package.IncludedMinutes));
        var (hours, card, atRate) = CheapestCard(beyond, policy);
        return new(package.Name, new(package.IncludedMinutes), price, beyond, hours, card, atRate);
    }

    /// <summary>
    /// Returns the card, and the time at the hourly rate beside it, that pay for some minutes at the lowest price. The price of a
    /// card only falls at a tier, so that few sizes come into question.
    /// </summary>
    private static (int Hours, Money Card, Money AtRate) CheapestCard(
        Minutes time,
        AgreementPolicy policy
    )
    {
        var best = (Hours: 0, Card: new Money(0), AtRate: Money.ForTime(time, policy.HourlyRate));
        foreach (
            var hours in policy
                .CardTiers.Select(t => t.FromHours)
                .Append(time.Value / 60)
                .Append((time.Value + 59) / 60)
                .Distinct()
        )
        {
            if (
                time > Minutes.Zero
                && RefillCardPrice.Calculate(hours, policy).TryGetValue(out var card, out _)
            )
            {
                var rest = Minutes.Max(Minutes.Zero, time - new Minutes(hours * 60));
                var atRate = Money.ForTime(rest, policy.HourlyRate);
                if ((card.Price + atRate).Ore < (best.Card + best.AtRate).Ore)
                {
                    best = (hours, card.Price, atRate);
                }
            }
        }

        return best;
    }

    private static Dictionary<string, (int From, int To)> CheapestRanges(
        IReadOnlyList<(Package Package, Money Price)> packages,
        AgreementPolicy policy
    )
    {
        var ranges = new Dictionary<string, (int From, int To)>(StringComparer.Ordinal);
        for (var hours = 0; hours <= MaxTableHours; hours++)
        {
            var cheapest = packages
                .Select(p => Option(p.Package, p.Price, new(hours * 60), policy))
                .OrderBy(o => o.Total.Ore)
                .ThenBy(o => o.Package, StringComparer.Ordinal)
                .First()
                .Package;
            ranges[cheapest] = ranges.TryGetValue(cheapest, out var range)
                ? (range.From, hours)
                : (hours, hours);
        }

        return ranges;
    }
}
