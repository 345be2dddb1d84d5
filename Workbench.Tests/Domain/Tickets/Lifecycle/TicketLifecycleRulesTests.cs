using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Domain.Tickets.Queue;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Lifecycle;

public sealed class TicketLifecycleRulesTests
{
    private static readonly Actor OtherTechnician = new(8, "Bo", Roles.Technician);
    private static readonly Actor TeamLead = new(9, "Lena", Roles.TeamLead);

    private static readonly Ticket AnnasTicket = SampleTicket with
    {
        State = TicketState.Started,
        TechnicianId = Anna.Id,
    };

    private static readonly Ticket DeliveredTicket = AnnasTicket with
    {
        State = TicketState.Delivered,
        DeliveredAt = Now,
        RegisteredMinutes = 30,
        PausedSeconds = 500,
    };

    [Fact]
    [Rule("K11")]
    public void Returned_work_keeps_its_queue_position_and_requires_a_reason()
    {
        var returned = HandoverRules.ToQueue(AnnasTicket, Anna, Now, " ill ").ShouldSucceed();

        (returned.Ticket.State, returned.Ticket.TechnicianId)
            .Should()
            .Be((TicketState.Queued, null));
        returned.Ticket.SubmittedAt.Should().Be(AnnasTicket.SubmittedAt);
        returned.Change.Reason.Should().Be("ill");
        HandoverRules
            .ToQueue(AnnasTicket, Anna, Now, " ")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
    }

    [Fact]
    [Rule("K11")]
    public void Only_a_team_lead_returns_somebody_elses_work()
    {
        HandoverRules
            .ToQueue(AnnasTicket, OtherTechnician, Now, "x")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotYourTicket);
        HandoverRules
            .ToQueue(AnnasTicket, TeamLead, Now, "x")
            .ShouldSucceed()
            .Ticket.State.Should()
            .Be(TicketState.Queued);
        HandoverRules
            .ToTechnician(OtherTechnician.Id, AnnasTicket, OtherTechnician, Now, "x")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotYourTicket);
    }

    [Fact]
    [Rule("K11")]
    public void A_handover_keeps_the_state_and_is_recorded()
    {
        var over = HandoverRules
            .ToTechnician(OtherTechnician.Id, AnnasTicket, Anna, Now, "Bo knows the shop")
            .ShouldSucceed();

        (over.Ticket.State, over.Ticket.TechnicianId)
            .Should()
            .Be((TicketState.Started, OtherTechnician.Id));
        over.Change.Should()
            .Be(
                new TicketChange(
                    412,
                    1,
                    Now,
                    Anna.Id,
                    "Anna",
                    TicketChangeKind.HandedOver,
                    TicketState.Started,
                    TicketState.Started,
                    "Bo knows the shop"
                )
                {
                    FormerTechnicianId = Anna.Id,
                }
            );
        HandoverRules
            .ToTechnician(Anna.Id, AnnasTicket, Anna, Now, "x")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.AlreadyAssignedToTechnician);
        HandoverRules
            .ToTechnician(OtherTechnician.Id, SampleTicket, Anna, Now, "x")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
    }

    [Theory]
    [InlineData(2, "", null)]
    [InlineData(2, "a\0", RefusalCode.TextUnstorable)]
    [InlineData(3, " ", RefusalCode.TooManyStartedTickets)]
    [InlineData(3, "a\0", RefusalCode.TextUnstorable)]
    [InlineData(3, "", RefusalCode.TooManyStartedTickets)]
    [InlineData(3, "the other three wait for parts", null)]
    [Rule("K11")]
    [ExampleTest("K11")]
    public void Exceeding_the_started_limit_requires_a_reason(
        int started,
        string reason,
        RefusalCode? code
    )
    {
        var refused = StartedTicketLimit.Check(started, 3, reason);

        (refused?.Code).Should().Be(code);
    }

    [Theory]
    [InlineData(TicketState.New)]
    [InlineData(TicketState.Queued)]
    [InlineData(TicketState.Started)]
    [InlineData(TicketState.AwaitingCustomer)]
    [InlineData(TicketState.AwaitingFunding)]
    public void A_restored_ticket_returns_to_its_previous_state(TicketState from)
    {
        var withdrawn = WithdrawalRules
            .Withdraw(AnnasTicket with { State = from }, TeamLead, Now, "changed their mind")
            .ShouldSucceed();
        var restored = WithdrawalRules.Undo(withdrawn.Ticket, null, TeamLead, Now).ShouldSucceed();

        (withdrawn.Ticket.State, restored.Ticket.State).Should().Be((TicketState.Withdrawn, from));
    }

    [Fact]
    public void A_delivered_ticket_is_not_withdrawn_and_only_withdrawn_ones_are_restored()
    {
        WithdrawalRules
            .Withdraw(DeliveredTicket, TeamLead, Now, "x")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
        WithdrawalRules
            .Undo(AnnasTicket, null, TeamLead, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
    }

    [Fact]
    public void A_withdrawal_from_a_decided_escalation_is_not_undone()
    {
        var escalated = AnnasTicket with { State = TicketState.Escalated, EscalationNo = 5 };
        var withdrawn = WithdrawalRules
            .Withdraw(escalated, TeamLead, Now, "x")
            .ShouldSucceed()
            .Ticket;
        var escalation = new Escalation(
            5,
            1,
            Now,
            9,
            "Lena",
            "",
            EscalationState.PickedUp,
            3,
            Now,
            null,
            ""
        );

        WithdrawalRules
            .Undo(withdrawn, escalation, TeamLead, Now)
            .ShouldSucceed()
            .Ticket.State.Should()
            .Be(TicketState.Escalated);
        WithdrawalRules
            .Undo(withdrawn, escalation with { State = EscalationState.Won }, TeamLead, Now)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.EscalationOfTicketDecided, 5));
    }

    [Fact]
    [Rule("K9")]
    public void A_reopened_ticket_starts_a_new_cycle_with_its_technician()
    {
        var later = Now.AddDays(3);
        var reopened = ReopeningRules
            .Reopen(DeliveredTicket, ownFault: false, null, null, later)
            .ShouldSucceed();
        var transition = ReopeningRules
            .CreateTransition(
                TicketState.Started,
                DeliveredTicket,
                reopened,
                Anna,
                later,
                "still wrong"
            )
            .ShouldSucceed();

        (transition.Ticket.Cycle, transition.Ticket.ReopenedAt, transition.Ticket.PausedSeconds)
            .Should()
            .Be((2, later, 0L));
        (transition.Ticket.State, transition.Ticket.TechnicianId, transition.Ticket.DeliveredAt)
            .Should()
            .Be((TicketState.Started, Anna.Id, null));
    }

    [Fact]
    [Rule("K9")]
    [ExampleTest("K9")]
    public void After_14_days_at_the_same_local_time_a_follow_up_is_needed()
    {
        ReopeningRules
            .Reopen(DeliveredTicket, false, null, null, Now.AddDays(14))
            .ShouldSucceed()
            .Cycle.Should()
            .Be(2);
        ReopeningRules
            .Reopen(DeliveredTicket, false, null, null, Now.AddDays(14).AddSeconds(1))
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TooLateToReopen);
    }

    [Fact]
    [Rule("K9")]
    [Rule("K2")]
    public void An_exhausted_plan_is_reestimated_unless_we_caused_the_error()
    {
        var spent = DeliveredTicket with { Size = SizeClass.Small, RegisteredMinutes = 60 };

        ReopeningRules
            .Reopen(spent, false, null, null, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NoPlannedTimeLeft);
        ReopeningRules
            .Reopen(spent, false, SizeClass.Medium, 100, Now)
            .ShouldSucceed()
            .RemainingPlannedTime.Should()
            .Be(new Minutes(40));
        var ours = ReopeningRules.Reopen(spent, true, null, null, Now).ShouldSucceed();
        (ours.OwnFault, ChargingRules.NeedsHours(ours)).Should().Be((true, false));
    }

    [Fact]
    [Rule("K9")]
    public void A_ticket_closed_without_delivery_is_not_reopened() =>
        ReopeningRules
            .Reopen(AnnasTicket with { State = TicketState.Closed }, false, null, null, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Fact]
    [Rule("K4")]
    public void Priority_requires_a_reason_and_a_queued_ticket()
    {
        var moved = PriorityRules
            .MoveToFront(SampleTicket, -3, TeamLead, Now, "checkout is down")
            .ShouldSucceed();

        (moved.Ticket.Priority, moved.Change.Reason).Should().Be((-3, "checkout is down"));
        PriorityRules
            .RemovePriority(moved.Ticket, TeamLead, Now)
            .ShouldSucceed()
            .Ticket.Priority.Should()
            .Be(0);
        PriorityRules
            .MoveToFront(SampleTicket, -3, TeamLead, Now, "")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
        PriorityRules
            .MoveToFront(AnnasTicket, -3, TeamLead, Now, "x")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
    }

    [Theory]
    [InlineData(200, 40, 0)]
    [InlineData(200, 65, 25)]
    [InlineData(240, 1, 1)]
    [Rule("K6")]
    [ExampleTest("K6")]
    public void Minutes_beyond_four_hours_are_undecided_until_approved(
        int before,
        int more,
        int beyond
    )
    {
        FourHourLimit.MinutesBeyond(AnnasTicket, new(before), new(more)).Value.Should().Be(beyond);
        FourHourLimit
            .MinutesBeyond(
                AnnasTicket with
                {
                    OverFourHoursApproved = true,
                },
                new(before),
                new(more)
            )
            .Should()
            .Be(Minutes.Zero);
    }

    [Theory]
    [InlineData(SizeClass.Small, 40, 47, null)]
    [InlineData(SizeClass.Small, 40, 48, TimeWarning.NearSizeLimit)]
    [InlineData(SizeClass.Small, 48, 60, null)]
    [InlineData(SizeClass.Medium, 100, 192, TimeWarning.NearSizeLimit)]
    [InlineData(SizeClass.Medium, 100, 240, TimeWarning.FourHoursReached)]
    [InlineData(SizeClass.Small, 10, 240, TimeWarning.FourHoursReached)]
    [InlineData(SizeClass.Medium, 240, 250, null)]
    [Rule("K6")]
    public void Warnings_appear_once_at_80_per_cent_of_the_size_and_at_four_hours(
        SizeClass size,
        int before,
        int after,
        TimeWarning? notice
    ) =>
        FourHourLimit
            .WarningReached(AnnasTicket with { Size = size }, new(before), new(after))
            .Should()
            .Be(notice);

    [Theory]
    [InlineData(TicketKind.Bug, null, 60, true)]
    [InlineData(TicketKind.Bug, null, 59, false)]
    [InlineData(TicketKind.Bug, BugClass.Modification, 61, false)]
    [InlineData(TicketKind.Change, null, 61, false)]
    [Rule("F7")]
    [ExampleTest("F7")]
    public void Only_an_unclassified_bug_has_a_time_limit(
        TicketKind kind,
        BugClass? bug,
        int minutes,
        bool refused
    ) =>
        (
            TroubleshootingCap.CheckTimerStart(
                AnnasTicket with
                {
                    Kind = kind,
                    BugClass = bug,
                    RegisteredMinutes = minutes,
                },
                new(60)
            )
            is not null
        )
            .Should()
            .Be(refused);

    [Fact]
    [Rule("K6")]
    public void An_approval_requires_a_reason_and_open_work()
    {
        FourHourDecision
            .Approve(AnnasTicket, TeamLead, Now, "nearly done")
            .ShouldSucceed()
            .Ticket.OverFourHoursApproved.Should()
            .BeTrue();
        FourHourDecision
            .Approve(AnnasTicket, TeamLead, Now, "")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
        FourHourDecision
            .Approve(SampleTicket, TeamLead, Now, "x")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
    }
}
