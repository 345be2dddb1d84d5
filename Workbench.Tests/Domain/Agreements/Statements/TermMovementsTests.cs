using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Statements;
using Workbench.Tests.Domain.Properties.AgreementHistories;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Statements;

[Rule("F9")]
[Rule("A10")]
public sealed class TermMovementsTests
{
    [Theory]
    [InlineData("2026-03-01", 0, 600, 0, 0, 0)]
    [InlineData("2026-06-01", 0, 600, 300, 270, 0)]
    [InlineData("2027-02-28", 0, 600, 300, 270, 0)]
    [InlineData("2027-03-01", 300, 600, 0, 0, 0)]
    [InlineData("2027-03-10", 300, 600, 0, 45, -45)]
    [InlineData("2027-06-01", 300, 600, 0, 145, -45)]
    [InlineData("2028-03-01", 0, 600, 0, 0, 0)]
    public void A_term_opens_with_carried_over_hours_and_adds_up(
        string day,
        int opening,
        int granted,
        int bought,
        int drawn,
        int lapsed
    )
    {
        var year = new AgreementScenario()
            .BuyCard("2026-05-01", 5)
            .RegisterTime("2026-06-01", 270)
            .RegisterTime("2027-02-27", 45, registeredOn: "2027-03-10")
            .RegisterTime("2027-06-01", 100);

        var movements = CreateMovements(year, day);

        movements
            .Movements.Select(p => p.Minutes.Value)
            .Should()
            .Equal(opening, granted, bought, drawn, lapsed);
        movements.Balance.Value.Should().Be(opening + granted + bought - drawn - lapsed);
    }

    [Fact]
    [Rule("A8")]
    public void Minutes_restored_on_the_day_of_the_reset_do_not_change_the_opening()
    {
        var year = new AgreementScenario().RegisterTime("2026-06-01", 120).AdvanceTo("2027-03-01");
        year.Reverse("2027-03-01", year.Entries.Single(e => e.Kind == LedgerEntryKind.Draw));

        var movements = CreateMovements(year, "2027-03-01");

        movements.Movements.Select(p => p.Minutes.Value).Should().Equal(0, 600, 0, -120, 120);
        movements.Balance.Value.Should().Be(600);
    }

    [Fact]
    public void A_cancelled_card_is_not_counted_as_bought()
    {
        var year = new AgreementScenario().BuyCard("2026-05-01", 5);
        var cancelled = RefillCardCancellation.Apply(year.Hours, 2, Day("2026-05-02"), Now);

        CreateMovements(year.Apply(cancelled.ShouldSucceed()), "2026-05-02")[
            TermMovementKind.Bought
        ]
            .Should()
            .Match<TermMovement>(m => m.Minutes == Minutes.Zero && m.Entries.Count == 2);
    }

    [Fact]
    [Rule("F1")]
    public void Held_minutes_are_subtracted_from_the_balance()
    {
        var movements = CreateMovements(WithHeldMinutes(new AgreementScenario(), 90), "2026-06-01");

        (movements.Held.Value, movements.Available.Value, movements.Withheld.Value)
            .Should()
            .Be((90, 510, 0));
    }

    [Fact]
    [Rule("A3")]
    public void Before_launch_nothing_is_available()
    {
        var year = new AgreementScenario();
        var later = year.Hours.Customer with { LaunchedOn = Day("2026-07-01") };
        year.Apply(year.Hours with { Customer = later });

        var movements = CreateMovements(year, "2026-06-01");

        (movements.Available.Value, movements.Withheld.Value).Should().Be((0, 600));
    }

    [Fact]
    [Rule("N6")]
    public void Holds_above_the_balance_are_shown_and_nothing_is_available()
    {
        var movements = CreateMovements(
            WithHeldMinutes(new AgreementScenario(), 660),
            "2026-06-01"
        );

        (movements.Available.Value, movements.Withheld.Value).Should().Be((0, -60));
    }

    [Fact]
    [Rule("S3")]
    public void After_the_end_the_last_term_is_shown_with_nothing_left()
    {
        var year = new AgreementScenario().RegisterTime("2026-06-01", 120);
        year.Apply(
            AgreementEnd.Schedule(year.Hours, Day("2026-08-31"), Day("2026-06-02")).ShouldSucceed()
        );

        var movements = CreateMovements(year, "2026-10-01");

        movements.StartsOn.Should().Be(Day("2026-03-01"));
        movements.Movements.Select(p => p.Minutes.Value).Should().Equal(0, 600, 0, 120, 480);
        movements.Balance.Should().Be(Minutes.Zero);
    }

    [Fact]
    public void Without_hours_every_figure_is_zero()
    {
        var statement = HoursStatement.Calculate(
            new(
                new(SampleCustomer, null, null, EmptyLedger),
                [],
                [],
                [],
                new AgreementScenario().Packages,
                Policy
            ),
            Day("2026-06-01"),
            Now
        );

        var movements = TermMovements.FromStatement(statement);

        movements.StartsOn.Should().BeNull();
        movements.Movements.Should().HaveCount(5).And.OnlyContain(p => p.Minutes == Minutes.Zero);
    }

    [Fact]
    public void The_figures_add_up_on_every_day_of_random_years()
    {
        AgreementHistory.Generator.Sample(
            history =>
            {
                var hours = HistoryRunner.Run(history, PolicyVariant.All[^1]).Hours;
                foreach (
                    var day in hours.Ledger.EntriesSince(DateOnly.MinValue).Select(e => e.Date)
                )
                {
                    ShouldAddUp(StatementOn(hours, day));
                }
            },
            iter: TestSize.Choose(shortRun: 40, longRun: 200)
        );
    }

    private static void ShouldAddUp(HoursStatement statement)
    {
        var movements = TermMovements.FromStatement(statement);
        var sum = movements.Movements.Sum(p =>
            TermMovement.IsSubtracted(p.Kind) ? -p.Minutes.Value : p.Minutes.Value
        );
        var lines = LedgerLine.FromStatement(statement);
        (sum, movements.Balance).Should().Be((statement.Balance.Value, statement.Balance));
        movements.Movements.Sum(p => p.Entries.Count).Should().Be(statement.Entries.Count);
        movements[TermMovementKind.Opening].Minutes.Value.Should().BeGreaterThanOrEqualTo(0);
        lines[^1].Balance.Should().Be(statement.Balance);
        lines
            .GroupBy(l => l.Entry.Date)
            .Should()
            .OnlyContain(ofDay => ofDay.Last().Balance >= Minutes.Zero);
    }

    private static AgreementPolicy Policy => AgreementPolicy.Default;

    private static AgreementScenario WithHeldMinutes(AgreementScenario year, int minutes)
    {
        var ledger = year.Hours.Ledger;
        var hoursAccount = ledger.Account with { HeldMinutes = minutes };
        return year.Apply(year.Hours with { Ledger = ledger with { Account = hoursAccount } });
    }

    private static TermMovements CreateMovements(AgreementScenario year, string day) =>
        TermMovements.FromStatement(
            HoursStatement.Calculate(
                new(year.Hours, [], [], [], year.Packages, year.Policy),
                Day(day),
                Now
            )
        );

    private static HoursStatement StatementOn(CustomerHours hours, DateOnly day) =>
        HoursStatement.Calculate(
            new(
                hours with
                {
                    Agreement = hours.Agreement! with { NextDueOn = null },
                },
                [],
                [],
                [],
                new AgreementScenario().Packages,
                Policy
            ),
            day,
            Now
        );
}
