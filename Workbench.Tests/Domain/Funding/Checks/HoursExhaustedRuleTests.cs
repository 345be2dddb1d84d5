using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Checks;

[Rule("F8")]
public sealed class HoursExhaustedRuleTests
{
    [Theory]
    [InlineData(100, 120, 240, true, "it found none, and there is more to do")]
    [InlineData(100, 100, 240, false, "all of it found hours")]
    [InlineData(100, 120, 120, false, "nothing is left of the plan")]
    [InlineData(100, 120, 121, true, "one minute is left")]
    public void Hours_exhausted_during_work_pause_the_ticket(
        int balance,
        int minutes,
        int planned,
        bool waits,
        string because
    )
    {
        var transition = Check(StartedTicket(planned), balance, minutes);

        (transition is not null).Should().Be(waits, because);
        if (transition is not null)
        {
            transition
                .Ticket.Should()
                .Match<Ticket>(t =>
                    t.State == TicketState.AwaitingFunding
                    && t.TechnicianId == Anna.Id
                    && t.PausedSince == Now
                );
        }
    }

    [Fact]
    public void With_a_chosen_rate_or_after_the_work_nothing_is_paused()
    {
        Check(StartedTicket(240) with { Funding = FundingMode.HourlyRateWhenShort }, 100, 120)
            .Should()
            .BeNull();
        Check(StartedTicket(240) with { State = TicketState.Escalated }, 100, 120)
            .Should()
            .BeNull();
    }

    [Fact]
    public void With_enough_hours_for_the_rest_work_continues()
    {
        // Another ticket holds 100 of 200 minutes, so 60 of the 160 find no hours. It releases its hold before the second
        // check.
        var hoursAccount = LedgerWith(200).Account with
        {
            HeldMinutes = 100,
        };
        var ledger = LedgerWith(200) with { Account = hoursAccount };
        var registered = Register(
            TimeEntryFor(StartedTicket(240), 160),
            StartedTicket(240),
            HoursOf(ledger)
        );
        registered.Uncovered.Should().Be(new Minutes(60));

        Check(registered, registered.Ledger.Account).Should().NotBeNull();
        Check(registered, registered.Ledger.Account with { HeldMinutes = 20 }).Should().BeNull();
    }

    private static Ticket StartedTicket(int planned) =>
        SampleTicket with
        {
            State = TicketState.Started,
            TechnicianId = Anna.Id,
            EstimateMinutes = planned,
        };

    private static TicketTransition? Check(Ticket ticket, int balance, int minutes)
    {
        var registered = Register(
            TimeEntryFor(ticket, minutes),
            ticket,
            HoursOf(LedgerWith(balance))
        );
        return Check(registered, registered.Ledger.Account);
    }

    private static TicketTransition? Check(
        RegisteredTime registered,
        Workbench.Domain.Agreements.Ledger.HoursAccount hoursAccount
    ) =>
        HoursExhaustedRule.Apply(
            StartedTicket(240),
            new(
                registered.Ticket,
                SampleCustomer,
                SampleAgreement,
                hoursAccount,
                Day("2026-06-01")
            ),
            Anna,
            Now
        );
}
