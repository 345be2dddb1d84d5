using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding;

[Rule("F4")]
public sealed class HoldTests
{
    [Theory]
    [InlineData(299, 239)]
    [InlineData(300, 240)]
    [InlineData(301, 240)]
    public void Starting_holds_the_planned_time_up_to_available_hours(int balance, int held)
    {
        var after = new Hold(SampleTicket, new(1, balance, 60, 1, 1)).ForRemainingPlannedTime();

        after.Ticket.HeldMinutes.Should().Be(held);
        after.Account.HeldMinutes.Should().Be(60 + held);
    }

    [Fact]
    public void A_new_estimate_replaces_the_hold()
    {
        var held = SampleTicket with { HeldMinutes = 100, EstimateMinutes = 90 };

        var after = new Hold(held, new(1, 500, 160, 1, 1)).ForRemainingPlannedTime();

        (after.Ticket.HeldMinutes, after.Account.HeldMinutes).Should().Be((90, 150));
    }

    [Fact]
    public void Holds_above_the_balance_are_reduced_when_held_again()
    {
        var held = SampleTicket with { HeldMinutes = 60 };

        var after = new Hold(held, new(1, 50, 100, 1, 1)).ForRemainingPlannedTime();

        (after.Ticket.HeldMinutes, after.Account.HeldMinutes).Should().Be((10, 50));
    }

    [Fact]
    public void A_ticket_that_draws_no_hours_holds_none()
    {
        var hoursAccount = new HoursAccount(1, 500, 0, 1, 1);

        new Hold(SampleTicket with { Funding = FundingMode.HourlyRate }, hoursAccount)
            .ForRemainingPlannedTime()
            .Account.HeldMinutes.Should()
            .Be(0);
        new Hold(SampleTicket with { BugClass = BugClass.CommonSystemBug }, hoursAccount)
            .ForRemainingPlannedTime()
            .Ticket.HeldMinutes.Should()
            .Be(0);
    }

    [Fact]
    public void Release_frees_only_the_tickets_own_hold()
    {
        var after = new Hold(
            SampleTicket with
            {
                HeldMinutes = 100,
            },
            new(1, 500, 160, 1, 1)
        ).Release();

        (after.Ticket.HeldMinutes, after.Account.HeldMinutes).Should().Be((0, 60));
    }

    [Theory]
    [InlineData(500, 160, 440)]
    [InlineData(160, 160, 100)]
    [InlineData(90, 160, 90)]
    public void A_ticket_can_draw_its_own_hold_and_available_hours(int bal, int held, int may) =>
        new Hold(SampleTicket with { HeldMinutes = 100 }, new(1, bal, held, 1, 1))
            .Drawable.Value.Should()
            .Be(may);
}
