using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Choices;

/// <summary>
/// The options when hours are short, with their figures. Only options that unblock the ticket are offered: before launch and
/// without an agreement, only the hourly rate (F3).
/// </summary>
/// <param name="Card">Null if no card covers the shortfall.</param>
/// <param name="Upgrade">Null if no upgrade covers the shortfall.</param>
[Rule("F3", Decides = true)]
public sealed record FundingOptions(CardOption? Card, UpgradeOption? Upgrade, RateOption Rate)
{
    /// <summary>Cards of the higher tiers, with a larger discount; each covers the shortfall too.</summary>
    public IReadOnlyList<CardOption> LargerCards { get; init; } = [];

    /// <summary>The option with the lowest cost now; on a tie the one that leaves more hours.</summary>
    public FundingChoiceKind Cheapest =>
        new[]
        {
            (Kind: FundingChoiceKind.RefillCard, Card?.Price.Ore),
            (Kind: FundingChoiceKind.Upgrade, Upgrade?.Price.Ore),
            (Kind: FundingChoiceKind.HourlyRate, Ore: Rate.Price.Ore),
        }
            .Where(o => o.Ore is not null)
            .MinBy(o => o.Ore)
            .Kind;

    /// <returns>Null if the ticket is not short of hours.</returns>
    public static FundingOptions? Calculate(
        Ticket ticket,
        CustomerHours hours,
        IReadOnlyDictionary<string, Package> packages,
        AgreementPolicy policy,
        DateTime now
    )
    {
        var today = StockholmTime.DateOf(now);
        var hoursAccount = hours.Ledger.Account;
        var input = new SufficiencyFacts(
            ticket,
            hours.Customer,
            hours.Agreement,
            hoursAccount,
            today
        );
        return SufficiencyCheck
            .Calculate(input)
            .Match<FundingOptions?>(
                _ => null,
                _ => null,
                _ =>
                    new(
                        null,
                        null,
                        CreateRateOption(ticket, ticket.RemainingPlannedTime, Minutes.Zero, policy)
                    ),
                _ =>
                    new(
                        null,
                        null,
                        CreateRateOption(ticket, ticket.RemainingPlannedTime, Minutes.Zero, policy)
                    ),
                missing =>
                    new(
                        SmallestCard(missing.Shortfall, policy),
                        SmallestUpgrade(missing.Shortfall, hours, packages, policy, today, now),
                        CreateRateOption(ticket, missing.Shortfall, missing.Available, policy)
                    )
                    {
                        LargerCards = FindLargerCards(missing.Shortfall, policy),
                    }
            );
    }

    private static CardOption? SmallestCard(Minutes missing, AgreementPolicy policy)
    {
        var smallest = policy.CardTiers.Min(t => t.FromHours);
        return CreateCardOption(Math.Max(smallest, (missing.Value + 59) / 60), missing, policy);
    }

    private static IReadOnlyList<CardOption> FindLargerCards(
        Minutes missing,
        AgreementPolicy policy
    )
    {
        var smallest = SmallestCard(missing, policy)?.Hours ?? int.MaxValue;
        return
        [
            .. policy
                .CardTiers.Select(t => t.FromHours)
                .Where(hours => hours > smallest)
                .Order()
                .Select(hours => CreateCardOption(hours, missing, policy))
                .OfType<CardOption>(),
        ];
    }

    private static CardOption? CreateCardOption(
        int hours,
        Minutes missing,
        AgreementPolicy policy
    ) =>
        hours <= RefillCard.MaxHours
        && RefillCardPrice.Calculate(hours, policy).TryGetValue(out var price, out _)
            ? new(hours, price.Price, price.DiscountPercent, new Minutes(hours * 60) - missing)
            : null;

    private static UpgradeOption? SmallestUpgrade(
        Minutes missing,
        CustomerHours hours,
        IReadOnlyDictionary<string, Package> packages,
        AgreementPolicy policy,
        DateOnly today,
        DateTime now
    )
    {
        if (hours.Agreement is not { } agreement || !packages.ContainsKey(agreement.Package))
        {
            return null;
        }

        var current = agreement.PackageAsBought(packages);
        foreach (
            var package in packages
                .Values.Where(p =>
                    p.IsSold
                    && !string.Equals(p.Name, current.Name, StringComparison.Ordinal)
                    && PackageChangeResult.IsUpgrade(current, p)
                )
                .OrderBy(p => p.IncludedMinutes)
                .ThenBy(p => p.YearlyPriceOre)
                .ThenBy(p => p.Name, StringComparer.Ordinal)
        )
        {
            if (
                PackageChangeResult
                    .Apply(hours, package, today, packages, policy, 1, now)
                    .TryGetValue(out var changed, out _)
                && changed.Change.GainedMinutes >= missing.Value
            )
            {
                return new(
                    package.Name,
                    new(changed.Change.GainedMinutes),
                    new(changed.Change.PriceOre)
                )
                {
                    NewIncluded = new(package.IncludedMinutes),
                    CurrentIncluded = new(current.IncludedMinutes),
                };
            }
        }

        return null;
    }

    private static RateOption CreateRateOption(
        Ticket ticket,
        Minutes missing,
        Minutes available,
        AgreementPolicy policy
    )
    {
        var bounds = SizeBounds.FromSize(ticket.Size ?? SizeClass.Medium);
        return new(
            missing,
            Money.ForTime(missing, policy.HourlyRate),
            Beyond(bounds.TypicalFrom),
            Beyond(bounds.To ?? FourHourLimit.Max.Value)
        );

        Money Beyond(int bound) =>
            Money.ForTime(
                Minutes.Max(
                    Minutes.Zero,
                    new Minutes(bound - ticket.RegisteredMinutes) - available
                ),
                policy.HourlyRate
            );
    }
}
