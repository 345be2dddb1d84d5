using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Statements;
using Workbench.Tests.Domain.Properties.AgreementHistories;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Statements;

[Rule("A10")]
public sealed class StatementTests
{
    [Theory]
    [InlineData("2026-03-01", "2027-02-28", 0, 600, 300, 720, 0, 180)]
    [InlineData("2027-03-01", "2028-02-29", 180, 600, 0, 100, 0, 680)]
    [InlineData("2028-03-01", "2028-03-01", 680, 600, 0, 0, 680, 600)]
    [InlineData("2026-11-11", "2026-11-30", 300, 0, 0, 0, 0, 300)]
    public void Opening_and_movements_add_up_to_the_closing_balance(
        string from,
        string to,
        int opening,
        int granted,
        int bought,
        int drawn,
        int lapsed,
        int closing
    )
    {
        var year = new AgreementScenario()
            .RegisterTime("2026-05-01", 600)
            .BuyCard("2026-11-10", 5)
            .RegisterTime("2026-12-01", 120)
            .RegisterTime("2027-05-01", 100);

        var statement = Create(year.Hours, Day(from), Day(to));

        statement.Opening.Value.Should().Be(opening);
        Totals(statement).Should().Equal(granted, bought, drawn, lapsed);
        statement.Closing.Value.Should().Be(closing);
    }

    [Fact]
    public void Without_a_first_day_the_statement_begins_at_zero()
    {
        var year = new AgreementScenario().RegisterTime("2026-05-01", 60);

        var statement = Create(year.Hours, null, Day("2026-05-01"));

        (statement.Opening.Value, statement.Lines.Count, statement.Closing.Value)
            .Should()
            .Be((0, 2, 540));
    }

    [Theory]
    [InlineData("2026-06-01", null, "2026-06-01")]
    [InlineData("2027-02-28", null, "2027-02-28")]
    [InlineData("2027-06-01", null, "2027-02-28")]
    [InlineData("2026-01-01", null, "2027-02-28")]
    [InlineData("2027-06-01", "2027-02-28", "2027-03-01")]
    [InlineData("2027-06-01", "2026-08-31", "2027-02-28")]
    public void A_term_lasts_until_today_or_its_last_day(string today, string? lastDay, string to)
    {
        var agreement = new AgreementScenario().Hours.Agreement! with
        {
            LastDay = lastDay is null ? null : Day(lastDay),
        };

        StatementPeriod
            .OfTerm(TermDates.Create(Day("2026-03-01"), 0), agreement, Day(today))
            .To.Should()
            .Be(Day(to));
    }

    [Fact]
    public void Two_periods_that_follow_each_other_share_a_balance_in_random_years()
    {
        AgreementHistory.Generator.Sample(
            history =>
            {
                var ran = HistoryRunner.Run(history, PolicyVariant.All[^1]).Hours;
                var hours = ran with { Agreement = ran.Agreement! with { NextDueOn = null } };
                var days = hours
                    .Ledger.EntriesSince(DateOnly.MinValue)
                    .Select(e => e.Date)
                    .Distinct()
                    .Order()
                    .ToList();
                foreach (var (from, to) in days.Zip(days.Skip(1)))
                {
                    ShouldAddUp(Create(hours, from, to));
                    Create(hours, from, to)
                        .Opening.Should()
                        .Be(Create(hours, null, from.AddDays(-1)).Closing);
                }
            },
            iter: TestSize.Choose(shortRun: 40, longRun: 200)
        );
    }

    private static void ShouldAddUp(Statement statement)
    {
        var totals = Totals(statement);
        (statement.Opening.Value + totals[0] + totals[1] - totals[2] - totals[3])
            .Should()
            .Be(statement.Closing.Value);
        (statement.Opening.Value + statement.Lines.Sum(l => l.Entry.SignedMinutes))
            .Should()
            .Be(statement.Closing.Value);
        statement.Lines[^1].Balance.Should().Be(statement.Closing);
    }

    private static List<int> Totals(Statement statement) =>
        [
            statement.Total(TermMovementKind.Granted).Value,
            statement.Total(TermMovementKind.Bought).Value,
            statement.Total(TermMovementKind.Drawn).Value,
            statement.Total(TermMovementKind.Lapsed).Value,
        ];

    private static Statement Create(CustomerHours hours, DateOnly? from, DateOnly to)
    {
        var year = new AgreementScenario();
        return Statement.Create(
            HoursStatement.Calculate(new(hours, [], [], [], year.Packages, year.Policy), to, Now),
            new(from, to)
        );
    }
}
