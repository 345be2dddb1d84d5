using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding;

/// <summary>Holds over state changes and resets, and the uncovered time that remains.</summary>
[Rule("F4")]
public sealed class HoldsOfTicketsTests
{
    [Theory]
    [InlineData(TicketState.New, false)]
    [InlineData(TicketState.Queued, false)]
    [InlineData(TicketState.Started, true)]
    [InlineData(TicketState.AwaitingCustomer, true)]
    [InlineData(TicketState.AwaitingFunding, false)]
    [InlineData(TicketState.Escalated, false)]
    [InlineData(TicketState.Delivered, false)]
    [InlineData(TicketState.Closed, false)]
    [InlineData(TicketState.Withdrawn, false)]
    [InlineData(TicketState.Merged, false)]
    public void Started_tickets_and_tickets_awaiting_the_customer_keep_their_hold(
        TicketState state,
        bool keeps
    )
    {
        var ticket = SampleTicket with { State = state, HeldMinutes = 60 };

        var after = new Hold(ticket, new(1, 500, 160, 1, 1)).AfterStateChange();

        (after.Ticket.HeldMinutes, after.Account.HeldMinutes)
            .Should()
            .Be(keeps ? (60, 160) : (0, 100));
    }

    [Theory]
    [InlineData(180, new int[0])]
    [InlineData(179, new[] { 3 })]
    [InlineData(60, new[] { 2, 3 })]
    [InlineData(59, new[] { 1, 2, 3 })]
    [Rule("N6")]
    [ExampleTest("N6")]
    public void After_a_reset_holds_are_kept_in_queue_order(int balance, int[] cut)
    {
        Ticket[] holding =
        [
            .. new[] { 3, 1, 2 }.Select(no =>
                SampleTicket with
                {
                    Number = no,
                    HeldMinutes = 60,
                    SubmittedAt = Now.AddHours(no),
                }
            ),
        ];

        var (changed, hoursAccount) = HoldsAfterReset.Calculate(
            holding,
            new(1, balance, 180, 1, 1)
        );

        changed.Select(t => t.Number).Should().Equal(cut);
        hoursAccount.HeldMinutes.Should().Be(Math.Min(180, balance));
        (changed.Sum(t => t.HeldMinutes) + (3 - cut.Length) * 60)
            .Should()
            .Be(hoursAccount.HeldMinutes);
    }

    [Fact]
    [Rule("F8")]
    [ExampleTest("F8")]
    public void Uncovered_time_is_listed_oldest_work_first()
    {
        var ticket = SampleTicket with { NextTimeEntryNo = 4 };
        var times = new[]
        {
            TimeEntryFor(ticket, 30, "2026-06-03") with
            {
                No = 1,
            },
            TimeEntryFor(ticket, 20, "2026-06-02") with
            {
                No = 2,
            },
            TimeEntryFor(ticket, 10, "2026-06-02") with
            {
                No = 3,
            },
        };
        var (ledger, _) = LedgerWith(600)
            .Draw(new(10), new DrawPurpose(412, 3, Day("2026-06-02"), Day("2026-06-02")), Now);

        var uncovered = UncoveredTime.Calculate(ticket, times, ledger.NewEntries);

        uncovered.Select(u => (u.TimeEntry.No, u.Minutes.Value)).Should().Equal((2, 20), (1, 30));
        UncoveredTime
            .Calculate(ticket, [times[2], times[1]], [])
            .Select(u => u.TimeEntry.No)
            .Should()
            .Equal([2, 3], "entries of one day are sorted by number");
        UncoveredTime
            .Calculate(ticket with { Funding = FundingMode.HourlyRateWhenShort }, times, [])
            .Should()
            .BeEmpty();
        UncoveredTime
            .Calculate(ticket with { BugClass = BugClass.CommonSystemBug }, times, [])
            .Should()
            .BeEmpty();
    }

    [Fact]
    [Rule("F8")]
    public void Later_hours_cover_it_in_that_order_up_to_available_hours()
    {
        var ticket = SampleTicket with { UncoveredMinutes = 50 };
        UncoveredTime[] uncovered =
        [
            new(TimeEntryFor(ticket, 20, "2026-06-02") with { No = 2 }, new(20), new(0)),
            new(TimeEntryFor(ticket, 30, "2026-06-03") with { No = 1 }, new(30), new(0)),
        ];
        var ledger = LedgerWith(100) with
        {
            Account = LedgerWith(100).Account with { HeldMinutes = 65 },
        };

        var covered = UncoveredTimeCoverage
            .Apply(ticket, uncovered, HoursOf(ledger), Day("2026-07-01"), Now)
            .ShouldSucceed();

        covered.Covered.Should().Be(new Minutes(35));
        covered.Ticket.UncoveredMinutes.Should().Be(15);
        covered
            .Ledger.NewEntries.Where(e => e.Kind == LedgerEntryKind.Draw)
            .Select(e => (e.TimeEntryNo, e.Minutes, e.Date, e.WorkedOn))
            .Should()
            .Equal(
                (2, 20, Day("2026-07-01"), Day("2026-06-02")),
                (1, 15, Day("2026-07-01"), Day("2026-06-03"))
            );
    }

    [Fact]
    [Rule("F8")]
    public void Without_available_hours_or_launch_nothing_is_covered()
    {
        var ticket = SampleTicket with { UncoveredMinutes = 20 };
        UncoveredTime[] early = [new(TimeEntryFor(ticket, 20, "2026-03-09"), new(20), new(0))];
        UncoveredTime[] open = [new(TimeEntryFor(ticket, 20, "2026-03-10"), new(20), new(0))];
        var held = LedgerWith(100) with
        {
            Account = LedgerWith(100).Account with { HeldMinutes = 100 },
        };

        UncoveredTimeCoverage
            .Apply(ticket, early, HoursOf(LedgerWith(100)), Day("2026-07-01"), Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NothingToCover);
        UncoveredTimeCoverage
            .Apply(ticket, open, HoursOf(held), Day("2026-07-01"), Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NothingToCover);
        UncoveredTimeCoverage
            .Apply(ticket, open, HoursOf(LedgerWith(100)), Day("2026-07-01"), Now)
            .ShouldSucceed()
            .Covered.Should()
            .Be(new Minutes(20));
    }
}
