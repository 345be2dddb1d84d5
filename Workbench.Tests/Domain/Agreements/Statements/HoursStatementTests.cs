using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Statements;
using Workbench.Domain.Tickets.Time;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Statements;

[Rule("F9")]
[Rule("A10")]
public sealed class HoursStatementTests
{
    [Fact]
    public void Sources_are_ordered_by_grant_date_and_entry_number()
    {
        var year = new AgreementScenario()
            .BuyCard("2026-06-01", 5)
            .BuyCard("2026-06-01", 6)
            .AdvanceTo("2027-03-01");

        var statement = CreateStatement(year, "2027-03-01");

        statement.Sources.Select(s => s.No).Should().Equal(1, 2, 3, 4);
        statement.Balance.Value.Should().Be(300 + 360 + 600);
        statement
            .Sources[0]
            .Should()
            .Match<HoursSourceSummary>(s => s.Lapsed == 600 && s.Remaining == 0);
    }

    [Theory]
    [InlineData("2026-08-31", "Basic", "2026-03-01")]
    [InlineData("2026-09-01", "Plus", "2026-03-01")]
    [InlineData("2027-02-28", "Plus", "2026-03-01")]
    [InlineData("2027-03-01", "Mini", "2027-03-01")]
    [InlineData("2028-03-01", "Mini", "2028-03-01")]
    public void The_package_is_the_one_of_that_day(string day, string package, string start)
    {
        var year = new AgreementScenario()
            .ChangePackage("2026-09-01", "Plus")
            .ChangePackage("2026-10-01", "Mini");
        var changes = new[]
        {
            Change(1, "2026-09-01", "Plus"),
            Change(2, "2026-10-01", "Mini", "2027-03-01"),
        };
        Term[] terms = [new(1, 0, Day("2026-03-01"), Day("2027-03-01"), "Basic", 600)];
        if (Day(day) >= Day("2027-03-01"))
        {
            terms = [.. terms, new(1, 1, Day("2027-03-01"), Day("2028-03-01"), "Mini", 60)];
        }

        var statement = HoursStatement.Calculate(
            new(year.Hours, terms, changes, [], year.Packages, year.Policy),
            Day(day),
            Now
        );

        (statement.Package, statement.Term!.Start).Should().Be((package, Day(start)));
    }

    [Fact]
    public void Before_launch_and_after_the_last_day_nothing_is_available_and_after_it_no_term_runs()
    {
        var year = new AgreementScenario();
        var launching = year.Hours with
        {
            Customer = year.Hours.Customer with { LaunchedOn = Day("2026-05-01") },
        };
        var input = new StatementFacts(launching, [], [], [], year.Packages, year.Policy);
        HoursStatement.Calculate(input, Day("2026-04-30"), Now).Available.Value.Should().Be(0);
        HoursStatement.Calculate(input, Day("2026-05-01"), Now).Available.Value.Should().Be(600);

        year.Apply(
            AgreementEnd.Schedule(year.Hours, Day("2026-05-31"), Day("2026-05-01")).ShouldSucceed()
        );
        var last = CreateStatement(year, "2026-05-31");
        (last.Available.Value, last.Term!.Start).Should().Be((600, Day("2026-03-01")));
        var after = CreateStatement(year, "2026-06-01");
        (after.Available.Value, after.Balance.Value, after.Term, after.Package)
            .Should()
            .Be((0, 0, null, null));
    }

    [Fact]
    [Rule("A6")]
    public void A_lapse_date_moved_by_a_card_is_shown_from_the_purchase_on()
    {
        var policy = AgreementPolicy.Default with { CarryOver = CarryOverMode.AllHoursIfRefilled };
        var year = new AgreementScenario(policy: policy).BuyCard("2026-11-10", 5);

        CreateStatement(year, "2026-11-09").Sources[0].LapsesOn.Should().Be(Day("2027-03-01"));
        CreateStatement(year, "2026-11-10").Sources[0].LapsesOn.Should().Be(Day("2028-03-01"));
        CreateStatement(year, "2026-11-10").Sources[1].LapsesOn.Should().Be(Day("2028-03-01"));
    }

    [Fact]
    [Rule("F8")]
    public void Uncovered_minutes_are_charged_time_up_to_that_day_without_hours()
    {
        var year = new AgreementScenario(included: 60)
            .RegisterTime("2026-06-01", 100)
            .RegisterTime("2026-06-02", 10);
        TimeEntry[] charged =
        [
            TimeEntryFor(SampleTicket with { NextTimeEntryNo = 1 }, 100, "2026-06-01"),
            TimeEntryFor(SampleTicket with { NextTimeEntryNo = 2 }, 10, "2026-06-02"),
        ];
        var input = new StatementFacts(year.Hours, [], [], charged, year.Packages, year.Policy);

        HoursStatement.Calculate(input, Day("2026-05-31"), Now).Uncovered.Value.Should().Be(0);
        HoursStatement.Calculate(input, Day("2026-06-01"), Now).Uncovered.Value.Should().Be(40);
        HoursStatement.Calculate(input, Day("2026-06-02"), Now).Uncovered.Value.Should().Be(50);
    }

    private static HoursStatement CreateStatement(AgreementScenario year, string day) =>
        HoursStatement.Calculate(
            new(year.Hours, [], [], [], year.Packages, year.Policy),
            Day(day),
            Now
        );

    private static PackageChange Change(int no, string on, string to, string? from = null) =>
        new(1, no, Day(on), "Basic", to, Day(from ?? on), 0, 0, Now);
}
