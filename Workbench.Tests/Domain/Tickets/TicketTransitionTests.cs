using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets;

public sealed class TicketTransitionTests
{
    private static readonly Ticket Started = SampleTicket with
    {
        State = TicketState.Started,
        NextChangeNo = 4,
    };

    [Fact]
    [Rule("K4")]
    public void A_transition_records_person_time_states_and_reason()
    {
        var transition = TicketTransition
            .Create(TicketState.Queued, TicketChangeKind.Triaged, Started, Anna, Now, "ill")
            .ShouldSucceed();

        transition
            .Ticket.Should()
            .Be(Started with { State = TicketState.Queued, NextChangeNo = 5 });
        transition
            .Change.Should()
            .Be(
                new TicketChange(
                    412,
                    4,
                    Now,
                    7,
                    "Anna",
                    TicketChangeKind.Triaged,
                    TicketState.Started,
                    TicketState.Queued,
                    "ill"
                )
            );
    }

    [Fact]
    [Rule("K4")]
    public void A_transition_outside_the_table_is_refused() =>
        TicketTransition
            .Create(TicketState.Closed, TicketChangeKind.Triaged, Started, Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Fact]
    [Rule("K9")]
    public void A_ticket_that_was_closed_without_delivery_is_not_reopened()
    {
        var declined = Started with { State = TicketState.Closed, DeliveredAt = null };

        var refused = TicketTransition
            .Create(TicketState.Started, TicketChangeKind.Triaged, declined, Anna, Now)
            .ShouldBeRefused();

        refused.Code.Should().Be(RefusalCode.TransitionNotAllowed);
        refused.Data[2].As<IEnumerable<TicketState>>().Should().BeEmpty();
        TicketTransition
            .Create(
                TicketState.Started,
                TicketChangeKind.Triaged,
                declined with
                {
                    DeliveredAt = Now,
                },
                Anna,
                Now
            )
            .ShouldSucceed()
            .Ticket.State.Should()
            .Be(TicketState.Started);
    }

    [Theory]
    [InlineData(TicketState.AwaitingCustomer)]
    [InlineData(TicketState.AwaitingFunding)]
    [Rule("D2")]
    public void Waiting_is_counted_as_a_pause(TicketState pause)
    {
        var waiting = TicketTransition
            .Create(pause, TicketChangeKind.Triaged, Started, Anna, Now)
            .ShouldSucceed()
            .Ticket;
        waiting.PausedSince.Should().Be(Now);
        waiting.PausedSeconds.Should().Be(0);

        var continued = TicketTransition
            .Create(
                TicketState.Started,
                TicketChangeKind.Triaged,
                waiting,
                Anna,
                Now.AddSeconds(90)
            )
            .ShouldSucceed()
            .Ticket;
        continued.PausedSince.Should().BeNull();
        continued.PausedSeconds.Should().Be(90);
    }

    [Fact]
    [Rule("D2")]
    public void Pauses_add_up()
    {
        var paused = Started with { PausedSeconds = 100 };

        var waiting = TicketTransition
            .Create(TicketState.AwaitingFunding, TicketChangeKind.Triaged, paused, Anna, Now)
            .ShouldSucceed()
            .Ticket;
        var continued = TicketTransition
            .Create(TicketState.Queued, TicketChangeKind.Triaged, waiting, Anna, Now.AddSeconds(5))
            .ShouldSucceed();

        continued.Ticket.PausedSeconds.Should().Be(105);
    }

    [Fact]
    [Rule("D2")]
    public void A_transition_between_states_without_waiting_adds_no_pause()
    {
        var moved = TicketTransition
            .Create(
                TicketState.Delivered,
                TicketChangeKind.Triaged,
                Started with
                {
                    PausedSeconds = 7,
                },
                Anna,
                Now
            )
            .ShouldSucceed()
            .Ticket;

        (moved.PausedSince, moved.PausedSeconds).Should().Be((null, 7));
    }

    [Fact]
    [Rule("D2")]
    public void A_finished_wait_is_recorded_with_its_cause()
    {
        var asked = TicketTransition
            .Create(TicketState.AwaitingCustomer, TicketChangeKind.Triaged, Started, Anna, Now)
            .ShouldSucceed()
            .Ticket;
        var continued = TicketTransition
            .Create(TicketState.Started, TicketChangeKind.Triaged, asked, Anna, Now.AddHours(2))
            .ShouldSucceed();

        asked.StateBeforeQuestion.Should().Be(TicketState.Started);
        continued
            .EndedPause.Should()
            .Be(new Pause(412, 1, 1, TicketState.AwaitingCustomer, Now, Now.AddHours(2)));
        (
            continued.Ticket.StateBeforeQuestion,
            continued.Ticket.NextPauseNo,
            continued.Ticket.PausedSeconds
        )
            .Should()
            .Be((null, 2, 7200));
    }

    [Fact]
    public void An_ended_ticket_remembers_its_previous_states()
    {
        var asked = TicketTransition
            .Create(TicketState.AwaitingCustomer, TicketChangeKind.Triaged, Started, Anna, Now)
            .ShouldSucceed()
            .Ticket;
        var withdrawn = TicketTransition
            .Create(TicketState.Withdrawn, TicketChangeKind.Triaged, asked, Anna, Now.AddHours(1))
            .ShouldSucceed();
        var undone = TicketTransition.Undo(
            TicketChangeKind.WithdrawalUndone,
            withdrawn.Ticket,
            Anna,
            Now.AddHours(2)
        );
        var transition = TicketTransition.Create(
            TicketState.AwaitingCustomer,
            TicketChangeKind.Triaged,
            withdrawn.Ticket,
            Anna,
            Now
        );

        transition
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed, "only an undo returns the ticket");
        TicketTransition
            .Undo(TicketChangeKind.WithdrawalUndone, asked, Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

        (withdrawn.Ticket.StateBeforeEnd, withdrawn.Ticket.StateBeforeQuestion)
            .Should()
            .Be((TicketState.AwaitingCustomer, TicketState.Started));
        withdrawn.EndedPause!.Seconds.Should().Be(3600);
        (
            undone.ShouldSucceed().Ticket.StateBeforeEnd,
            undone.ShouldSucceed().Ticket.StateBeforeQuestion
        )
            .Should()
            .Be((null, TicketState.Started));
    }

    [Fact]
    public void A_handover_is_recorded_without_a_state_change()
    {
        var transition = TicketTransition.WithinState(
            TicketChangeKind.HandedOver,
            Started,
            Anna,
            Now,
            "on leave"
        );

        (transition.Change.FromState, transition.Change.ToState, transition.Change.Reason)
            .Should()
            .Be((TicketState.Started, TicketState.Started, "on leave"));
        transition.Ticket.NextChangeNo.Should().Be(Started.NextChangeNo + 1);
    }
}
