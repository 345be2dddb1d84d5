using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Xunit;
using static Workbench.Domain.Tickets.TicketState;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Lifecycle;

/// <summary>Checks what the refusals of handing back and other transitions name, and in which order the checks run.</summary>
[Rule("K11")]
public sealed class HandoverRulesTests
{
    private static readonly Actor OtherTechnician = new(8, "Bo", Roles.Technician);

    private static readonly Ticket AnnasTicket = SampleTicket with
    {
        State = Started,
        TechnicianId = 7,
    };

    [Theory]
    [InlineData(New)]
    [InlineData(Queued)]
    [InlineData(AwaitingFunding)]
    [InlineData(Escalated)]
    [InlineData(Delivered)]
    public void Only_started_work_is_returned_to_the_queue(TicketState state)
    {
        var refused = HandoverRules
            .ToQueue(AnnasTicket with { State = state }, Anna, Now, "Ill")
            .ShouldBeRefused();

        refused.Code.Should().Be(RefusalCode.TransitionNotAllowed);
        refused
            .Data[2]
            .As<IEnumerable<TicketState>>()
            .Should()
            .Equal(StateTransitions.AllowedFrom(state).Where(s => s != Queued));
    }

    [Fact]
    public void An_unassigned_ticket_is_neither_returned_nor_handed_over()
    {
        var unassigned = AnnasTicket with { State = AwaitingCustomer, TechnicianId = null };

        HandoverRules
            .ToQueue(unassigned, Anna, Now, "Ill")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
        HandoverRules
            .ToTechnician(8, unassigned, Anna, Now, "Ill")
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
    public void Ownership_is_checked_before_the_reason()
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
    public void A_refused_reopening_names_the_alternatives()
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
            .BeEmpty("a ticket closed without delivery has no transitions");
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
    public void More_than_four_hours_are_approved_for_open_or_delivered_work(
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

        FourHourDecision
            .Approve(ticket, Anna, Now, "Nearly done")
            .Match(m => m.Ticket.OverFourHoursApproved && m.Ticket.State == state, _ => false)
            .Should()
            .Be(approved);
    }

    [Fact]
    [Rule("D2")]
    public void A_pause_ends_at_a_withdrawal_and_a_new_one_starts_at_its_undo()
    {
        var since = Now.AddHours(-2);
        var waiting = AnnasTicket with { State = AwaitingCustomer, PausedSince = since };

        // A pause ends with the withdrawal. After the undo the ticket waits again from the time of the undo.
        var withdrawn = WithdrawalRules.Withdraw(waiting, Anna, Now, "No").ShouldSucceed().Ticket;
        (withdrawn.PausedSince, withdrawn.PausedSeconds).Should().Be((null, 7_200));
        var restored = WithdrawalRules
            .Undo(withdrawn, null, Anna, Now.AddHours(1))
            .ShouldSucceed()
            .Ticket;
        (restored.PausedSince, restored.PausedSeconds).Should().Be((Now.AddHours(1), 7_200));
    }

    [Fact]
    public void The_history_keeps_who_had_the_ticket()
    {
        var lead = new Actor(9, "Per", Roles.TeamLead);

        HandoverRules
            .ToTechnician(8, AnnasTicket, lead, Now, "Ill")
            .ShouldSucceed()
            .Change.FormerTechnicianId.Should()
            .Be(7);
        HandoverRules
            .ToQueue(AnnasTicket, lead, Now, "Ill")
            .ShouldSucceed()
            .Change.FormerTechnicianId.Should()
            .Be(7);
        HandoverRules
            .Release(AnnasTicket with { State = AwaitingFunding }, lead, Now, "Left")
            .ShouldSucceed()
            .Change.FormerTechnicianId.Should()
            .Be(7);
    }
}
