using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Choices;

[Rule("F3")]
public sealed class FundingOptionsTests
{
    private static readonly Dictionary<string, Package> Packages = new(StringComparer.Ordinal)
    {
        ["Premium"] = new("Premium", 600, 1_000_000),
        ["Large"] = new("Large", 1_200, 1_600_000),
        ["Largest"] = new("Largest", 2_400, 3_000_000),
        ["Small"] = new("Small", 300, 500_000),
    };

    [Fact]
    [ExampleTest("F3")]
    public void Worked_example_5_the_options_of_a_medium_ticket_that_is_short_by_two_hours()
    {
        var options = CreateOptions(SampleTicket, balance: 180, othersHold: 60)!;

        options.Card.Should().Be(new CardOption(5, new(517_750), 5, new(180)));
        options.Rate.Should().Be(new RateOption(new(120), new(218_000), new(0), new(218_000)));
    }

    [Fact]
    public void The_smallest_upgrade_whose_gain_covers_it_is_offered_with_its_figures()
    {
        // 273 of 365 days remain: Large gains 449 minutes, which covers the shortfall of 120.
        var upgrade = CreateOptions(SampleTicket, balance: 120)!.Upgrade!;

        (upgrade.Package, upgrade.Gained).Should().Be(("Large", new Minutes(449)));
        upgrade.Price.Should().Be(new Money(600_000).Share(273, 365));
    }

    [Fact]
    public void An_upgrade_shows_the_hours_of_a_term_before_and_after()
    {
        var upgrade = CreateOptions(SampleTicket, balance: 120)!.Upgrade!;

        (upgrade.NewIncluded, upgrade.CurrentIncluded)
            .Should()
            .Be((new Minutes(1_200), new Minutes(600)));
        upgrade.PerHour.Should().Be(upgrade.Price.Share(60, 449));
    }

    [Fact]
    public void A_card_shows_from_which_time_it_is_cheaper_than_the_rate()
    {
        var options = CreateOptions(SampleTicket, balance: 180, othersHold: 60)!;

        options.Card!.BreakEven.Should().Be(new Minutes(285));
        options.Card.PerHour.Should().Be(new Money(103_550));
        options
            .LargerCards.Should()
            .Equal(
                new CardOption(10, new(981_000), 10, new(480)),
                new CardOption(20, new(1_853_000), 15, new(1_080)),
                new CardOption(40, new(3_488_000), 20, new(2_280))
            );
    }

    [Theory]
    [InlineData(0, FundingChoiceKind.HourlyRate)]
    [InlineData(1, FundingChoiceKind.Upgrade)]
    public void The_option_with_the_lowest_cost_now_is_the_cheapest(
        long yearly,
        FundingChoiceKind cheapest
    )
    {
        var packages = new Dictionary<string, Package>(StringComparer.Ordinal)
        {
            ["Premium"] = Packages["Premium"],
            ["More"] = new("More", 1_200, yearly == 0 ? 9_000_000 : 1_000_000),
        };

        FundingOptions
            .Calculate(
                SampleTicket,
                HoursOf(LedgerWith(120)),
                packages,
                AgreementPolicy.Default,
                Now
            )!
            .Cheapest.Should()
            .Be(cheapest);
    }

    [Fact]
    public void No_upgrade_is_offered_if_no_package_covers_the_shortfall()
    {
        var packages = new Dictionary<string, Package>(StringComparer.Ordinal)
        {
            ["Premium"] = Packages["Premium"],
            ["Bit"] = new("Bit", 660, 1),
        };

        FundingOptions
            .Calculate(
                SampleTicket,
                HoursOf(LedgerWith(0)),
                packages,
                AgreementPolicy.Default,
                Now
            )!
            .Upgrade.Should()
            .BeNull();
    }

    [Fact]
    public void Registered_time_reduces_the_shortfall_and_both_bounds()
    {
        var begun = SampleTicket with { RegisteredMinutes = 100 };

        var rate = CreateOptions(begun, balance: 20)!.Rate;

        rate.Shortfall.Should().Be(new Minutes(120));
        (rate.PriceFrom, rate.PriceTo).Should().Be((new Money(0), new Money(218_000)));
    }

    [Fact]
    public void Before_launch_and_without_an_agreement_only_the_rate_unblocks_it()
    {
        var notLaunched = HoursOf(LedgerWith(600), SampleCustomer with { LaunchedOn = null });
        var none = HoursOf(LedgerWith(600)) with { Agreement = null, Term = null };

        foreach (var hours in new[] { notLaunched, none })
        {
            var options = FundingOptions.Calculate(
                SampleTicket,
                hours,
                Packages,
                AgreementPolicy.Default,
                Now
            )!;
            (options.Card, options.Upgrade).Should().Be((null, null));
            options
                .Rate.Should()
                .Be(new RateOption(new(240), new(436_000), new(109_000), new(436_000)));
        }
    }

    [Fact]
    public void No_options_are_offered_when_hours_suffice_or_none_are_needed()
    {
        CreateOptions(SampleTicket, balance: 240).Should().BeNull();
        CreateOptions(SampleTicket with { Funding = FundingMode.HourlyRate }, balance: 0)
            .Should()
            .BeNull();
    }

    /// <summary>For any shortfall, each option covers it, and no smaller option of its kind does.</summary>
    [Fact]
    [PropertyTest("F3")]
    public void Every_offer_is_the_smallest_that_covers_the_shortfall()
    {
        var random = new Random(20261124);
        for (var i = 0; i < 2_000; i++)
        {
            var planned = random.Next(61, 241);
            var balance = random.Next(0, planned);
            var missing = planned - balance;

            var options = CreateOptions(SampleTicket with { EstimateMinutes = planned }, balance)!;

            options.Card!.RemainingAfter.Value.Should().Be(options.Card.Hours * 60 - missing);
            options.Card.RemainingAfter.Value.Should().BeGreaterThanOrEqualTo(0);
            (options.Card.Hours == 5 || options.Card.RemainingAfter.Value < 60).Should().BeTrue();
            options.Upgrade?.Gained.Value.Should().BeGreaterThanOrEqualTo(missing);
            options.Rate.Price.Should().Be(Money.ForTime(new(missing), new(109_000)));
            options
                .LargerCards.Should()
                .OnlyContain(c =>
                    c.Hours > options.Card.Hours && c.RemainingAfter > options.Card.RemainingAfter
                );
            var even = options.Card.BreakEven;
            Money
                .ForTime(even, new(109_000))
                .Ore.Should()
                .BeGreaterThanOrEqualTo(options.Card.Price.Ore);
            Money
                .ForTime(even - new Minutes(1), new(109_000))
                .Ore.Should()
                .BeLessThan(options.Card.Price.Ore);
        }
    }

    private static FundingOptions? CreateOptions(Ticket ticket, int balance, int othersHold = 0)
    {
        var ledger = LedgerWith(balance);
        var hours = HoursOf(
            ledger with
            {
                Account = ledger.Account with { HeldMinutes = othersHold },
            }
        );
        return FundingOptions.Calculate(ticket, hours, Packages, AgreementPolicy.Default, Now);
    }

    [Theory]
    [InlineData(SizeClass.Small, 60, 54_500, 109_000)]
    [InlineData(SizeClass.Medium, 240, 109_000, 436_000)]
    public void The_range_of_the_rate_is_that_of_the_tickets_class(
        SizeClass size,
        int missing,
        long from,
        long to
    ) =>
        CreateOptions(SampleTicket with { Size = size }, balance: 0)!
            .Rate.Should()
            .Be(
                new RateOption(
                    new(missing),
                    Money.ForTime(new(missing), new(109_000)),
                    new(from),
                    new(to)
                )
            );

    [Fact]
    public void A_gain_that_exactly_covers_it_is_enough_and_the_cheaper_of_two_is_offered()
    {
        // 273 of 365 days remain: 120 more minutes a year gain 89.75, rounded to 90.
        var packages = new Dictionary<string, Package>(StringComparer.Ordinal)
        {
            ["Premium"] = Packages["Premium"],
            ["Dear"] = new("Dear", 720, 1_300_000),
            ["Cheap"] = new("Cheap", 720, 1_200_000),
        };
        UpgradeOption? At(int balance) =>
            FundingOptions
                .Calculate(
                    SampleTicket,
                    HoursOf(LedgerWith(balance)),
                    packages,
                    AgreementPolicy.Default,
                    Now
                )!
                .Upgrade;

        At(150)!.Should().Match<UpgradeOption>(u => u.Package == "Cheap" && u.Gained.Value == 90);
        At(149).Should().BeNull();
    }

    [Fact]
    public void A_card_is_offered_up_to_the_largest_there_is()
    {
        var most = RefillCard.MaxHours * 60;
        var ticket = SampleTicket with { Size = SizeClass.Large, EstimateMinutes = most };

        CreateOptions(ticket, balance: 0)!.Card!.Hours.Should().Be(RefillCard.MaxHours);
        CreateOptions(ticket with { EstimateMinutes = most + 1 }, balance: 0)!
            .Card.Should()
            .BeNull();
    }
}
