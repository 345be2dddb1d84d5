using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Time;

[Rule("F4")]
public sealed class RegisteredTimeTests
{
    private static readonly Ticket Started = SampleTicket with
    {
        State = TicketState.Started,
        HeldMinutes = 60,
    };

    [Fact]
    [Rule("A9")]
    [ExampleTest("F4")]
    public void Worked_example_14_another_tickets_hold_is_untouched()
    {
        var after = Register(Started, 90, LedgerWithHold(balance: 120, held: 120));

        after.Drawn.Value.Should().Be(60);
        after.Uncovered.Value.Should().Be(30);
        (after.Ticket.HeldMinutes, after.Ticket.UncoveredMinutes).Should().Be((0, 30));
        after.Ledger.Account.HeldMinutes.Should().Be(60);
        after.Ledger.Account.BalanceMinutes.Should().Be(60);
    }

    [Theory]
    [InlineData(59, 1, 61)]
    [InlineData(60, 0, 60)]
    [InlineData(61, 0, 60)]
    public void Time_turns_the_hold_into_a_draw(int minutes, int hold, int accountHeld)
    {
        var after = Register(Started, minutes, LedgerWithHold(balance: 600, held: 120));

        after.Drawn.Value.Should().Be(minutes);
        after.Ticket.HeldMinutes.Should().Be(hold);
        after.Ledger.Account.HeldMinutes.Should().Be(accountHeld);
    }

    [Fact]
    public void Time_counts_on_the_ticket_regardless_of_who_pays()
    {
        var after = Register(
            Started with
            {
                RegisteredMinutes = 10,
                NextTimeEntryNo = 3,
                UncoveredMinutes = 5,
            },
            45,
            LedgerWithHold(balance: 600, held: 60)
        );

        (
            after.Ticket.RegisteredMinutes,
            after.Ticket.NextTimeEntryNo,
            after.Ticket.UncoveredMinutes
        )
            .Should()
            .Be((55, 4, 5));
        after.Entry.No.Should().Be(3);
        after.Ledger.NewEntries[^1].TimeEntryNo.Should().Be(3);
    }

    [Theory]
    [InlineData("2026-03-09", 0)]
    [InlineData("2026-03-10", 30)]
    [InlineData("2026-03-11", 30)]
    [Rule("A3")]
    public void Work_before_the_launch_is_uncovered(string workedOn, int drawn)
    {
        var entry = TimeEntryFor(Started, 30, workedOn);

        var after = SampleData.Register(entry, Started, HoursOf(LedgerWithHold(600, 60)));

        (after.Drawn.Value, after.Uncovered.Value).Should().Be((drawn, 30 - drawn));
    }

    [Fact]
    [Rule("A3")]
    public void Work_without_an_agreement_is_uncovered() =>
        SampleData
            .Register(
                TimeEntryFor(Started, 30),
                Started,
                new(SampleCustomer, null, null, LedgerWithHold(600, 60))
            )
            .Uncovered.Value.Should()
            .Be(30);

    [Theory]
    [InlineData(BugClass.CommonSystemBug, Activity.Troubleshooting, 0)]
    [InlineData(BugClass.Misconfiguration, Activity.Troubleshooting, 30)]
    [InlineData(BugClass.Misconfiguration, Activity.Fix, 0)]
    [InlineData(BugClass.Modification, Activity.Fix, 30)]
    [Rule("B4")]
    public void Time_that_the_bug_class_does_not_charge_is_neither_drawn_nor_uncovered(
        BugClass bugClass,
        Activity activity,
        int drawn
    )
    {
        var bug = Started with { BugClass = bugClass };
        var entry = TimeEntryFor(bug, 30, activity: activity);

        var after = SampleData.Register(entry, bug, HoursOf(LedgerWithHold(600, 60)));

        (after.Drawn.Value, after.Uncovered.Value).Should().Be((drawn, 0));
        after.Ticket.RegisteredMinutes.Should().Be(30);
    }

    [Fact]
    [Rule("F5")]
    public void A_rate_chosen_in_advance_leaves_the_hours_alone()
    {
        var rate = Started with { Funding = FundingMode.HourlyRate, HeldMinutes = 0 };
        var ledger = LedgerWithHold(balance: 600, held: 0);

        var after = Register(rate, 30, ledger);

        after.Ledger.Should().Be(ledger);
        after.Ticket.UncoveredMinutes.Should().Be(0);
    }

    private static HoursLedger LedgerWithHold(int balance, int held)
    {
        var ledger = LedgerWith(balance);
        return ledger with { Account = ledger.Account with { HeldMinutes = held } };
    }

    private static RegisteredTime Register(Ticket ticket, int minutes, HoursLedger ledger) =>
        SampleData.Register(TimeEntryFor(ticket, minutes), ticket, HoursOf(ledger));
}
