using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Statements;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Statements;

[Rule("F9")]
public sealed class HoursExplanationTests
{
    private static readonly AgreementScenario Year = new AgreementScenario()
        .BuyCard("2026-05-01", 5)
        .RegisterTime("2026-06-01", 270)
        .RegisterTime("2027-02-27", 45, registeredOn: "2027-03-10");

    [Theory]
    [InlineData("2026-04-30", 600)]
    [InlineData("2026-05-31", 900)]
    [InlineData("2026-06-01", 630)]
    [InlineData("2027-03-01", 900)]
    [InlineData("2028-03-01", 600)]
    [ExampleTest("F9")]
    public void A_balance_is_the_sum_of_its_entries_on_any_day(string day, int minutes)
    {
        var hoursExplanation = HoursExplanation.Create(StatementOn(day), HoursFigure.Balance);

        hoursExplanation.Minutes.Value.Should().Be(minutes);
        hoursExplanation.Entries.Sum(e => e.SignedMinutes).Should().Be(minutes);
        hoursExplanation.Entries.Should().OnlyContain(e => e.Date <= Day(day));
        hoursExplanation.Rules.Should().Equal("A10");
    }

    [Fact]
    public void Every_figure_names_its_rules_and_entries()
    {
        var statement = StatementOn("2027-03-10");
        foreach (var source in statement.Sources)
        {
            Minutes(source.No, HoursFigure.Granted).Should().Be(source.Granted);
            Minutes(source.No, HoursFigure.Drawn).Should().Be(source.Drawn);
            Minutes(source.No, HoursFigure.Reversed).Should().Be(source.Reversed);
            Minutes(source.No, HoursFigure.Lapsed).Should().Be(source.Lapsed);
            Minutes(source.No, HoursFigure.Restored).Should().Be(source.Restored);
            Minutes(source.No, HoursFigure.Cancelled).Should().Be(source.Cancelled);
            Minutes(source.No, HoursFigure.Remaining).Should().Be(source.Remaining);
        }

        foreach (var hoursFigure in Enum.GetValues<HoursFigure>())
        {
            HoursExplanation.Create(statement, hoursFigure).Rules.Should().NotBeEmpty();
        }

        int Minutes(int source, HoursFigure hoursFigure) =>
            HoursExplanation.Create(statement, hoursFigure, source).Minutes.Value;
    }

    [Fact]
    public void An_entry_stores_the_settings_that_shaped_it()
    {
        var hoursExplanation = HoursExplanation.Create(
            StatementOn("2027-03-10"),
            HoursFigure.Restored,
            1
        );

        hoursExplanation
            .Entries.Single()
            .AppliedSettings.Should()
            .Be("Agreements:LateRegistrationDays=30");
        HoursExplanation
            .Create(StatementOn("2027-03-10"), HoursFigure.Granted, 2)
            .Entries.Single()
            .AppliedSettings.Should()
            .Be("Agreements:RefillCarryOverTerms=1, Agreements:CarryOver=RefillHours");
    }

    [Fact]
    public void Available_hours_exclude_held_ones()
    {
        var held = Year.Hours.Ledger.Account with { HeldMinutes = 60 };
        var statement = HoursStatement.Calculate(
            CreateFacts(Year.Hours with { Ledger = Year.Hours.Ledger with { Account = held } }),
            Day("2027-03-10"),
            Now
        );

        var hoursExplanation = HoursExplanation.Create(statement, HoursFigure.Available);

        (hoursExplanation.Minutes.Value, hoursExplanation.Held.Value).Should().Be((840, 60));
        (hoursExplanation.Entries.Sum(e => e.SignedMinutes) - hoursExplanation.Held.Value)
            .Should()
            .Be(840);
    }

    private static HoursStatement StatementOn(string day) =>
        HoursStatement.Calculate(CreateFacts(Year.Hours), Day(day), Now);

    private static StatementFacts CreateFacts(CustomerHours hours) =>
        new(hours, [], [], [], Year.Packages, Year.Policy);
}
