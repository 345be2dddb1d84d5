using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Checks;

[Rule("F1")]
[Rule("F2")]
public sealed class SufficiencyCheckTests
{
    private static readonly SufficiencyFacts Input = new(
        SampleTicket,
        SampleCustomer,
        SampleAgreement,
        new HoursAccount(1, 240, 0, 1, 1),
        Day("2026-06-01")
    );

    [Fact]
    public void Worked_example_5_a_medium_ticket_short_by_120()
    {
        var input = Input with { Account = new(1, 180, 60, 1, 1) };

        SufficiencyCheck.Available(input).Value.Should().Be(120);
        SufficiencyCheck
            .Calculate(input)
            .Should()
            .Be(new Sufficiency.Short(Available: new(120), Shortfall: new(120)));
    }

    [Theory]
    [InlineData(239, "Short")]
    [InlineData(240, "Enough")]
    [InlineData(241, "Enough")]
    [ExampleTest("F1")]
    public void Enough_means_that_available_covers_what_is_planned(int balance, string outcome) =>
        CheckName(Input with { Account = new(1, balance, 0, 1, 1) }).Should().Be(outcome);

    [Fact]
    public void The_tickets_own_hold_is_not_subtracted()
    {
        var input = Input with
        {
            Ticket = SampleTicket with { HeldMinutes = 100 },
            Account = new(1, 240, 130, 1, 1),
        };

        SufficiencyCheck.Available(input).Value.Should().Be(210);
    }

    [Fact]
    public void Holds_above_the_balance_leave_zero() =>
        SufficiencyCheck
            .Available(Input with { Account = new(1, 50, 60, 1, 1) })
            .Value.Should()
            .Be(0);

    [Fact]
    public void Registered_time_is_subtracted_from_the_needed_time()
    {
        var input = Input with
        {
            Ticket = SampleTicket with { RegisteredMinutes = 100 },
            Account = new(1, 139, 0, 1, 1),
        };

        SufficiencyCheck.Calculate(input).Should().Be(new Sufficiency.Short(new(139), new(1)));
    }

    [Theory]
    [InlineData("2026-03-09", "NotLaunched")]
    [InlineData("2026-03-10", "Enough")]
    [InlineData("2026-03-11", "Enough")]
    public void Before_the_launch_nothing_is_available(string today, string outcome) =>
        CheckName(Input with { Today = Day(today) }).Should().Be(outcome);

    [Fact]
    public void A_customer_before_launch_gets_the_launch_date()
    {
        var input = Input with { Today = Day("2026-03-09") };

        SufficiencyCheck.Available(input).Value.Should().Be(0);
        SufficiencyCheck
            .Calculate(input)
            .Should()
            .Be(new Sufficiency.NotLaunched(SampleCustomer.LaunchedOn));
    }

    [Fact]
    public void Without_an_agreement_there_are_no_hours_to_draw()
    {
        CheckName(Input with { Agreement = null }).Should().Be("NoAgreement");
        SufficiencyCheck.Available(Input with { Agreement = null }).Value.Should().Be(0);
    }

    [Theory]
    [InlineData("2026-05-31", "Enough")]
    [InlineData("2026-06-01", "Enough")]
    [InlineData("2026-06-02", "NoAgreement")]
    public void An_ended_agreement_counts_as_none(string today, string outcome)
    {
        var ended = SampleAgreement with { LastDay = Day("2026-06-01") };

        CheckName(Input with { Agreement = ended, Today = Day(today) }).Should().Be(outcome);
    }

    [Theory]
    [InlineData(BugClass.CommonSystemBug, "NotNeeded")]
    [InlineData(BugClass.NotSupported, "NotNeeded")]
    [InlineData(BugClass.Misconfiguration, "Short")]
    [InlineData(BugClass.Modification, "Short")]
    [InlineData(null, "Short")]
    public void A_bug_class_that_is_not_charged_needs_no_hours(BugClass? bug, string outcome) =>
        CheckName(
                Input with
                {
                    Ticket = SampleTicket with { BugClass = bug },
                    Account = HoursAccount.Create(1),
                }
            )
            .Should()
            .Be(outcome);

    [Fact]
    public void An_hourly_rate_chosen_in_advance_needs_neither_hours_nor_agreement() =>
        CheckName(
                Input with
                {
                    Ticket = SampleTicket with { Funding = FundingMode.HourlyRate },
                    Agreement = null,
                }
            )
            .Should()
            .Be("NotNeeded");

    [Fact]
    [ExampleTest("F2")]
    public void Only_enough_and_not_needed_allow_the_start()
    {
        Sufficiency[] all =
        [
            new Sufficiency.Enough(new(1)),
            new Sufficiency.NotNeeded(),
            new Sufficiency.NotLaunched(null),
            new Sufficiency.NoAgreement(),
            new Sufficiency.Short(new(1), new(1)),
        ];

        all.Select(s => s.AllowsStart).Should().Equal(true, true, false, false, false);
        all.Select(Name)
            .Should()
            .Equal("Enough", "NotNeeded", "NotLaunched", "NoAgreement", "Short");
    }

    private static string CheckName(SufficiencyFacts input) =>
        Name(SufficiencyCheck.Calculate(input));

    private static string Name(Sufficiency sufficiency) =>
        sufficiency.Match(
            _ => "Enough",
            _ => "NotNeeded",
            _ => "NotLaunched",
            _ => "NoAgreement",
            _ => "Short"
        );
}
