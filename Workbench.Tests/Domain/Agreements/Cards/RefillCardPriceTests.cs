using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Agreements.Cards;

[Rule("A4")]
public sealed class RefillCardPriceTests
{
    [Theory]
    [InlineData(10, 10, 981_000)]
    [InlineData(15, 10, 1_471_500)]
    [InlineData(5, 5, 517_750)]
    [ExampleTest("A4")]
    public void Worked_examples_4_and_5_prices(int hours, int discount, long ore) =>
        RefillCardPrice
            .Calculate(hours, AgreementPolicy.Default)
            .ShouldSucceed()
            .Should()
            .Be(new RefillCardPrice(hours, discount, new Money(ore)));

    [Theory]
    [InlineData(6, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    [InlineData(19, 10)]
    [InlineData(20, 15)]
    [InlineData(21, 15)]
    [InlineData(39, 15)]
    [InlineData(40, 20)]
    [InlineData(41, 20)]
    [InlineData(1000, 20)]
    public void The_discount_is_that_of_the_highest_tier_reached(int hours, int discount) =>
        RefillCardPrice
            .Calculate(hours, AgreementPolicy.Default)
            .ShouldSucceed()
            .DiscountPercent.Should()
            .Be(discount);

    [Theory]
    [InlineData(18, null)]
    [InlineData(19, 20)]
    [InlineData(20, null)]
    [InlineData(38, 40)]
    [InlineData(39, 40)]
    [InlineData(40, null)]
    public void A_larger_card_that_costs_no_more_is_found(int hours, int? larger) =>
        (RefillCardPrice.FindCheaperLarger(hours, AgreementPolicy.Default)?.Hours)
            .Should()
            .Be(larger);

    [Fact]
    public void No_card_within_a_thousand_hours_costs_less_than_the_named_one()
    {
        for (var hours = 5; hours <= 100; hours++)
        {
            var price = RefillCardPrice.Calculate(hours, AgreementPolicy.Default).ShouldSucceed();
            var named = RefillCardPrice.FindCheaperLarger(hours, AgreementPolicy.Default);
            var cheapest = Enumerable
                .Range(hours + 1, 1_000)
                .Select(h => RefillCardPrice.Calculate(h, AgreementPolicy.Default).ShouldSucceed())
                .Min(p => p.Price.Ore);

            (named is not null).Should().Be(cheapest <= price.Price.Ore);
            (named?.Price.Ore ?? cheapest).Should().Be(cheapest);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_card_below_the_smallest_tier_is_refused_with_the_smallest_size(int hours)
    {
        var refused = RefillCardPrice.Calculate(hours, AgreementPolicy.Default).ShouldBeRefused();

        refused.Code.Should().Be(RefusalCode.CardTooSmall);
        refused.Data.Should().Equal(5);
    }

    [Fact]
    public void Tiers_count_in_any_order()
    {
        var shuffled = AgreementPolicy.Default with { CardTiers = [new(20, 15), new(5, 5)] };

        RefillCardPrice.Calculate(25, shuffled).ShouldSucceed().DiscountPercent.Should().Be(15);
        RefillCardPrice.Calculate(4, shuffled).ShouldBeRefused().Data.Should().Equal(5);
    }
}
