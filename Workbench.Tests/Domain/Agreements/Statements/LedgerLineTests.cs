using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Statements;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Statements;

[Rule("A8")]
[Rule("A10")]
public sealed class LedgerLineTests
{
    [Fact]
    public void The_running_balance_follows_dates_also_for_late_time()
    {
        var year = new AgreementScenario()
            .RegisterTime("2026-06-10", 30)
            .RegisterTime("2026-06-01", 60, registeredOn: "2026-06-12");

        LedgerLine
            .FromStatement(CreateStatement(year, "2026-06-12"))
            .Select(l => (l.Entry.Date, l.Balance.Value))
            .Should()
            .Equal((Day("2026-03-01"), 600), (Day("2026-06-01"), 540), (Day("2026-06-10"), 510));
    }

    [Fact]
    public void A_reversal_names_the_reversed_entry()
    {
        var year = new AgreementScenario().RegisterTime("2026-06-01", 60);
        var draw = year.Entries[^1];
        year.Reverse("2026-06-03", draw);

        var line = LedgerLine.FromStatement(CreateStatement(year, "2026-06-03"))[^1];

        line.ReversedEntry.Should().Be(draw);
        line.Source.No.Should().Be(draw.SourceNo);
        line.Balance.Value.Should().Be(600);
    }

    [Fact]
    [Rule("A5")]
    [Rule("A6")]
    public void What_remains_lapses_with_its_term_or_its_card()
    {
        var year = new AgreementScenario().BuyCard("2026-05-01", 5).RegisterTime("2026-06-01", 120);

        LapsingHours
            .FromStatement(CreateStatement(year, "2026-06-01"), year.Hours.Agreement)
            .Should()
            .Equal(
                new LapsingHours(Day("2027-03-01"), new(480)),
                new LapsingHours(Day("2028-03-01"), new(300))
            );
    }

    [Fact]
    [Rule("S3")]
    public void An_agreement_that_ends_earlier_lapses_all_hours()
    {
        var year = new AgreementScenario().BuyCard("2026-05-01", 5);
        year.Apply(
            AgreementEnd.Schedule(year.Hours, Day("2026-08-31"), Day("2026-06-02")).ShouldSucceed()
        );

        LapsingHours
            .FromStatement(CreateStatement(year, "2026-06-02"), year.Hours.Agreement)
            .Should()
            .Equal(new LapsingHours(Day("2026-09-01"), new(900)));
    }

    [Fact]
    [Rule("A5")]
    public void A_card_that_never_lapses_has_no_lapse_date()
    {
        var year = new AgreementScenario(
            policy: AgreementPolicy.Default with
            {
                RefillCarryOverTerms = null,
            }
        ).BuyCard("2026-05-01", 5);

        LapsingHours
            .FromStatement(CreateStatement(year, "2026-06-01"), year.Hours.Agreement)
            .Should()
            .Contain(new LapsingHours(null, new(300)));
    }

    private static HoursStatement CreateStatement(AgreementScenario year, string day) =>
        HoursStatement.Calculate(
            new(year.Hours, [], [], [], year.Packages, year.Policy),
            Day(day),
            Now
        );
}
