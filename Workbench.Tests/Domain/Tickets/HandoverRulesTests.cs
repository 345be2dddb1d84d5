using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Domain.Tickets.TicketState;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets;

/// <summary>What a refusal on a way out names, and in which order things are asked.</summary>
[Rule("K11")]
public sealed class HandoverRulesTests
{
    private static readonly Actor OtherTechnician = new(8, "Bo", Roles.Technician);

    private static readonly Ticket AnnasTicket = SampleTicket with { State = Started, TechnicianId = 7 };

    [Theory]
    [InlineData(New)]
    [InlineData(Queued)]
    [InlineData(AwaitingFunding)]
    [InlineData(Escalated)]
    [InlineData(Delivered)]
    public void Only_work_in_hand_is_handed_back_and_the_refusal_offers_no_queue(TicketState state)
    {
        var refused = HandoverRules.ToQueue(AnnasTicket with { State = state }, Anna, Now, "Ill").ShouldBeRefused();

        refused.Code.Should().Be(RefusalCode.TransitionNotAllowed);
        refused
            .Data[2]
            .As<IEnumerable<TicketState>>()
            .Should()
            .Equal(StateTransitions.AllowedFrom(state).Where(s => s != Queued));
    }

    [Fact]
    public void What_nobody_has_is_neither_handed_back_nor_over()
    {
        var nobodys = AnnasTicket with { State = AwaitingCustomer, TechnicianId = null };

        HandoverRules
            .ToQueue(nobodys, Anna, Now, "Ill")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
        HandoverRules
            .ToTechnician(8, nobodys, Anna, Now, "Ill")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
        HandoverRules
            .ToQueue(AnnasTicket with { State = AwaitingCustomer }, Anna, Now, "Ill")
            .ShouldSucceed()
            .Ticket.State.Should()
            .Be(Queued);
    }

    [Fact]
    public void Whose_it_is_comes_before_why()
    {
        HandoverRules
            .ToQueue(AnnasTicket, OtherTechnician, Now, " ")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotYourTicket);
        HandoverRules
            .ToTechnician(8, AnnasTicket, OtherTechnician, Now, " ")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotYourTicket);
        HandoverRules
            .ToTechnician(8, AnnasTicket, Anna, Now, " ")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
    }

    [Fact]
    [Rule("K9")]
    public void What_is_not_reopened_names_what_can_be_done_instead()
    {
        ReopeningRules
            .Reopen(AnnasTicket, false, null, null, Now)
            .ShouldBeRefused()
            .Data[2]
            .As<IEnumerable<TicketState>>()
            .Should()
            .Equal(StateTransitions.AllowedFrom(Started));
        ReopeningRules
            .Reopen(AnnasTicket with { State = Closed }, false, null, null, Now)
            .ShouldBeRefused()
            .Data[2]
            .As<IEnumerable<TicketState>>()
            .Should()
            .BeEmpty("closed without a delivery it goes nowhere");
    }

    [Theory]
    [InlineData(Started, null, true)]
    [InlineData(AwaitingCustomer, null, true)]
    [InlineData(AwaitingFunding, null, true)]
    [InlineData(Delivered, "2026-06-03 08:00", true)]
    [InlineData(Closed, "2026-06-03 08:00", true)]
    [InlineData(Closed, null, false)]
    [InlineData(Escalated, null, false)]
    [InlineData(Queued, null, false)]
    [Rule("K6")]
    public void Four_hours_and_more_are_approved_of_work_that_goes_on_or_was_delivered(
        TicketState state,
        string? delivered,
        bool approved
    )
    {
        var ticket = AnnasTicket with
        {
            State = state,
            DeliveredAt = delivered is null ? null : Utc(delivered),
        };

        FourHourApproval
            .ApproveExceeding(ticket, Anna, Now, "Nearly done")
            .Match(m => m.Ticket.OverFourHoursApproved && m.Ticket.State == state, _ => false)
            .Should()
            .Be(approved);
    }

    [Fact]
    [Rule("D2")]
    public void A_wait_goes_on_over_a_change_of_what_is_waited_for()
    {
        var since = Now.AddHours(-2);
        var waiting = AnnasTicket with { State = AwaitingCustomer, PausedSince = since };

        // By undoing alone: a withdrawn ticket that was waiting waits again from the undoing on.
        var gone = WithdrawalRules.Withdraw(waiting, Anna, Now, "No").ShouldSucceed().Ticket;
        (gone.PausedSince, gone.PausedSeconds).Should().Be((null, 7_200));
        var back = WithdrawalRules.Undo(gone, null, Anna, Now.AddHours(1)).ShouldSucceed().Ticket;
        (back.PausedSince, back.PausedSeconds).Should().Be((Now.AddHours(1), 7_200));
    }
}
