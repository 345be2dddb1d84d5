using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Choices;

[Rule("F6")]
[Rule("F5")]
public sealed class RateTests
{
    private static readonly Ticket Started = SampleTicket with { State = TicketState.Started };

    [Fact]
    public void The_rate_is_fixed_when_chosen_and_covers_earlier_uncovered_time()
    {
        var chosen = RateChoiceRules
            .Apply(
                Started with
                {
                    UncoveredMinutes = 30,
                    RegisteredMinutes = 90,
                },
                FundingChoiceKind.HourlyRate,
                109_000
            )
            .ShouldSucceed();

        (chosen.Funding, chosen.HourlyRateOre, chosen.UncoveredMinutes)
            .Should()
            .Be((FundingMode.HourlyRateWhenShort, 109_000L, 0));
    }

    [Fact]
    [ExampleTest("F5")]
    public void In_advance_means_before_any_work()
    {
        RateChoiceRules
            .Apply(SampleTicket, FundingChoiceKind.HourlyRateInAdvance, 109_000)
            .ShouldSucceed()
            .Funding.Should()
            .Be(FundingMode.HourlyRate);
        RateChoiceRules
            .Apply(
                Started with
                {
                    RegisteredMinutes = 1,
                },
                FundingChoiceKind.HourlyRateInAdvance,
                109_000
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.WorkAlreadyStarted);
    }

    [Fact]
    public void A_rate_chosen_at_a_shortfall_draws_hours_first_and_pays_the_rest()
    {
        var ticket = Started with
        {
            Funding = FundingMode.HourlyRateWhenShort,
            HourlyRateOre = 109_000,
        };

        var first = Register(TimeEntryFor(ticket, 50), ticket, HoursOf(LedgerWith(60)));
        var second = Register(TimeEntryFor(first.Ticket, 60), first.Ticket, HoursOf(first.Ledger));

        (first.Drawn, first.Uncovered).Should().Be((new Minutes(50), Minutes.Zero));
        (second.Drawn, second.Uncovered).Should().Be((new Minutes(10), Minutes.Zero));
        HourlyRateLine
            .Calculate(second.Ticket, [first.Entry, second.Entry], second.Ledger.NewEntries)
            .Should()
            .Equal(new HourlyRateLine(second.Entry, new(50), new(90_833)));
        UncoveredTime
            .Calculate(second.Ticket, [first.Entry, second.Entry], second.Ledger.NewEntries)
            .Should()
            .BeEmpty();
    }

    [Theory]
    [InlineData(50, 90_833)]
    [InlineData(95, 172_583)]
    [Rule("T2")]
    [ExampleTest("F6")]
    public void Worked_example_8_time_at_the_rate_chosen_in_advance(int minutes, long ore)
    {
        var ticket = Started with { Funding = FundingMode.HourlyRate, HourlyRateOre = 109_000 };

        HourlyRateLine
            .Calculate(ticket, [TimeEntryFor(ticket, minutes)], [])
            .Should()
            .ContainSingle()
            .Which.Price.Should()
            .Be(new Money(ore));
    }

    [Fact]
    public void Time_that_the_class_does_not_charge_is_not_paid_at_the_rate()
    {
        var ticket = Started with
        {
            Funding = FundingMode.HourlyRate,
            HourlyRateOre = 109_000,
            Kind = TicketKind.Bug,
            BugClass = BugClass.CommonSystemBug,
        };

        HourlyRateLine.Calculate(ticket, [TimeEntryFor(ticket, 50)], []).Should().BeEmpty();
    }

    [Fact]
    public void Service_hours_are_never_paid_at_a_rate() =>
        HourlyRateLine.Calculate(Started, [TimeEntryFor(Started, 50)], []).Should().BeEmpty();
}
