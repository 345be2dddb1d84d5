using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Time;

[Rule("F6")]
[Rule("F8")]
public sealed class TimeBreakdownTests
{
    private static readonly Ticket Started = SampleTicket with { State = TicketState.Started };

    [Fact]
    public void Covered_time_is_drawn_and_the_rest_is_uncovered_until_paid()
    {
        BreakdownAfter(Started, 95, hours: 60)
            .Should()
            .Be(new TimeBreakdown(new(95), new(60), new(0), new(0), new(35), new(0)));
        var paying = Started with
        {
            Funding = FundingMode.HourlyRateWhenShort,
            HourlyRateOre = 109_000,
        };
        BreakdownAfter(paying, 95, hours: 60)
            .Should()
            .Be(new TimeBreakdown(new(95), new(60), new(35), new(63_583), new(0), new(0)));
    }

    [Fact]
    public void Time_excluded_by_the_class_is_not_charged()
    {
        var notCharged = Started with
        {
            Kind = TicketKind.Bug,
            BugClass = BugClass.CommonSystemBug,
        };

        var spent = BreakdownAfter(notCharged, 40, hours: 60);

        spent.NotCharged.Should().Be(new Minutes(40));
        spent.Drawn.Should().Be(Minutes.Zero);
    }

    [Theory]
    [InlineData(FundingMode.ServiceHours)]
    [InlineData(FundingMode.HourlyRateWhenShort)]
    public void Fully_charged_time_has_no_uncharged_part(FundingMode funding) =>
        BreakdownAfter(Started with { Funding = funding, HourlyRateOre = 109_000 }, 95, hours: 60)
            .NotCharged.Should()
            .Be(Minutes.Zero);

    [Fact]
    public void Several_entries_are_summed_and_other_tickets_do_not_count()
    {
        var other = TimeEntryFor(SampleTicket with { Number = 413 }, 30);

        TimeBreakdown.Calculate(Started, [other], []).Registered.Should().Be(Minutes.Zero);
        var paying = Started with
        {
            Funding = FundingMode.HourlyRateWhenShort,
            HourlyRateOre = 109_000,
        };
        var paid = BreakdownAfter(paying, 95, hours: 60);
        TimeBreakdown
            .Sum([paid, paid])
            .Should()
            .Be(new TimeBreakdown(new(190), new(120), new(70), new(127_166), new(0), new(0)));
        var one = BreakdownAfter(Started, 95, hours: 60);
        TimeBreakdown
            .Sum([one, one])
            .Should()
            .Be(new TimeBreakdown(new(190), new(120), new(0), new(0), new(70), new(0)));
    }

    private static TimeBreakdown BreakdownAfter(Ticket ticket, int minutes, int hours)
    {
        var done = Register(TimeEntryFor(ticket, minutes), ticket, HoursOf(LedgerWith(hours)));
        return TimeBreakdown.Calculate(done.Ticket, [done.Entry], done.Ledger.NewEntries);
    }
}
