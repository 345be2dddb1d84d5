using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Sales.Advice;
using Xunit;

namespace Workbench.Tests.Domain.Sales;

public sealed class PurchaseAdviceTests
{
    private static readonly Package Small = new("Small", 5 * 60, 500_000);
    private static readonly Package Basic = new("Basic", 10 * 60, 940_000);
    private static readonly Package Large = new("Large", 20 * 60, 1_730_000);
    private static readonly Package[] All = [Small, Basic, Large];

    [Fact]
    public void A_larger_package_is_advised_where_cards_and_rate_cost_more()
    {
        // 20 h used, 10 of them at the hourly rate: 9 400 + 10 900 SEK. Large costs 17 300.
        var advice = Advise(Year(20 * 60, cardsOre: 0, atRate: 10 * 60), Basic)!;

        advice.Paid.Should().Be(new Money(940_000 + 1_090_000));
        advice.Best.Package.Should().Be("Large");
        advice.Saving.Should().Be(new Money(2_030_000 - 1_730_000));
        advice.IsToBuyLess.Should().BeFalse();
    }

    [Fact]
    public void The_advice_can_be_to_buy_less()
    {
        // 4 h used of 20: the small package is enough.
        var advice = Advise(Year(4 * 60, cardsOre: 0, atRate: 0), Large)!;

        advice.Best.Package.Should().Be("Small");
        advice.Saving.Should().Be(new Money(1_230_000));
        advice.IsToBuyLess.Should().BeTrue();
    }

    [Fact]
    public void A_card_that_was_not_needed_is_named()
    {
        // A card of 20 h was bought, and the included hours were enough.
        var advice = Advise(Year(10 * 60, cardsOre: 1_853_000, atRate: 0), Basic)!;

        advice.Best.Should().Match<PurchaseOption>(o => o.Package == "Basic" && o.CardHours == 0);
        advice.IsToBuyLess.Should().BeTrue();
    }

    [Fact]
    public void What_costs_the_least_already_gives_no_advice() =>
        Advise(Year(10 * 60, cardsOre: 0, atRate: 0), Basic).Should().BeNull();

    [Fact]
    public void Less_than_a_year_gives_no_advice() =>
        PurchaseAdvice
            .Calculate(
                new([.. Enumerable.Repeat(0, 11)], 0, 0),
                Large,
                new(Large.YearlyPriceOre),
                All,
                AgreementPolicy.Default
            )
            .Should()
            .BeNull();

    [Fact]
    public void Nineteen_hours_are_paid_with_a_card_of_twenty()
    {
        // 19 h cost 18 639 SEK and 20 h 18 530.
        var advice = Advise(Year(29 * 60, cardsOre: 0, atRate: 19 * 60), Basic, [Basic])!;

        advice.Best.CardHours.Should().Be(20);
        advice.Best.CardPrice.Should().Be(new Money(1_853_000));
        advice.Best.AtRate.Should().Be(new Money(0));
    }

    [Fact]
    public void No_option_is_beaten_by_another_card_or_the_hourly_rate()
    {
        var random = new Random(20261129);
        var policy = AgreementPolicy.Default;
        for (var i = 0; i < 400; i++)
        {
            var used = random.Next(0, 60 * 60);
            var advice = Advise(Year(used, cardsOre: 20_000_000, atRate: 0), Basic)!;

            foreach (var option in advice.Options)
            {
                var beyond = Math.Max(0, used - option.Included.Value);
                var cheapest = Enumerable
                    .Range(0, 70)
                    .Min(hours =>
                        Price(hours)
                        + Money
                            .ForTime(new(Math.Max(0, beyond - (hours * 60))), policy.HourlyRate)
                            .Ore
                    );
                (option.CardPrice + option.AtRate).Ore.Should().Be(cheapest);
            }

            advice.Options.Should().BeInAscendingOrder(o => o.Total.Ore);
        }

        long Price(int hours) =>
            hours == 0
                ? 0
                : Workbench
                    .Domain.Agreements.Cards.RefillCardPrice.Calculate(hours, policy)
                    .Match(p => p.Price.Ore, _ => long.MaxValue / 2);
    }

    [Fact]
    public void Every_number_of_hours_has_a_cheapest_package()
    {
        var advice = Advise(Year(4 * 60, cardsOre: 0, atRate: 0), Large)!;

        var ranges = advice.Options.Select(o => o.CheapestRange).OfType<(int From, int To)>();
        Enumerable
            .Range(0, PurchaseAdvice.MaxTableHours + 1)
            .Should()
            .OnlyContain(hours => ranges.Any(r => r.From <= hours && hours <= r.To));
    }

    private static PurchaseAdvice? Advise(
        UsageYear year,
        Package current,
        IReadOnlyCollection<Package>? packages = null
    ) =>
        PurchaseAdvice.Calculate(
            year,
            current,
            new(current.YearlyPriceOre),
            packages ?? All,
            AgreementPolicy.Default
        );

    private static UsageYear Year(int minutes, long cardsOre, int atRate) =>
        new([minutes, .. Enumerable.Repeat(0, UsageYear.Months - 1)], cardsOre, atRate);
}
