using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Domain.Tickets.TicketState;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Lifecycle;

[Rule("K8")]
[Rule("K6")]
public sealed class MergeRulesTests
{
    private static readonly Ticket Younger = SampleTicket with
    {
        Number = 413,
        SubmittedAt = Now.AddHours(1),
    };

    [Fact]
    [ExampleTest("K8")]
    public void The_older_ticket_survives_by_submission_then_number()
    {
        MergeRules.Older(Younger, SampleTicket).Should().Be(SampleTicket);
        MergeRules.Older(SampleTicket, Younger).Should().Be(SampleTicket);
        MergeRules
            .Older(Younger with { SubmittedAt = Now }, SampleTicket)
            .Should()
            .Be(SampleTicket);
        MergeRules
            .Older(Younger with { SubmittedAt = Now.AddHours(-1) }, SampleTicket)
            .Number.Should()
            .Be(413);
    }

    [Theory]
    [InlineData(New)]
    [InlineData(Queued)]
    [InlineData(Started)]
    [InlineData(AwaitingCustomer)]
    [InlineData(AwaitingFunding)]
    [InlineData(Delivered)]
    public void Any_open_ticket_merges_into_the_older_and_can_be_restored(TicketState state)
    {
        var younger = Younger with
        {
            State = state,
            StateBeforeQuestion = state == AwaitingCustomer ? Started : null,
        };

        var merged = Merge(SampleTicket, younger).ShouldSucceed();

        merged.Survivor.Ticket.Should().Be(SampleTicket with { NextChangeNo = 2 });
        merged
            .Merged.Ticket.Should()
            .Match<Ticket>(t =>
                t.State == Merged && t.MergedInto == 412 && t.StateBeforeEnd == state
            );
        var restored = MergeRules
            .Undo(merged.Merged.Ticket, SampleTicket, Anna, Now)
            .ShouldSucceed()
            .Merged.Ticket;
        restored
            .Should()
            .Match<Ticket>(t =>
                t.State == state
                && t.MergedInto == null
                && t.StateBeforeQuestion == younger.StateBeforeQuestion
            );
    }

    [Theory]
    [InlineData(Escalated)]
    [InlineData(Closed)]
    [InlineData(Withdrawn)]
    [InlineData(Merged)]
    public void Escalated_and_finished_tickets_are_not_merged(TicketState state) =>
        Merge(SampleTicket, Younger with { State = state })
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Theory]
    [InlineData(Escalated)]
    [InlineData(Delivered)]
    [InlineData(Closed)]
    [InlineData(Withdrawn)]
    [InlineData(Merged)]
    public void A_merge_into_a_finished_ticket_is_refused_and_an_earlier_one_is_final(
        TicketState state
    )
    {
        Merge(SampleTicket with { State = state }, Younger)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, 412));
        MergeRules
            .Undo(
                Merge(SampleTicket, Younger).ShouldSucceed().Merged.Ticket,
                SampleTicket with
                {
                    State = state,
                },
                Anna,
                Now
            )
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.MergeNotReversible, 412, state));
    }

    [Fact]
    public void A_merge_needs_two_tickets_of_one_customer_and_a_reason()
    {
        Merge(SampleTicket, Younger with { CustomerId = 2 })
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotOpenTicketOfCustomer);
        Merge(SampleTicket, SampleTicket)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotOpenTicketOfCustomer);
        Merge(SampleTicket, Younger, reason: " ")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
    }

    [Fact]
    public void The_total_stays_within_four_hours_unless_approved()
    {
        Merge(SampleTicket, Younger, 180, 60).ShouldSucceed();
        Merge(SampleTicket, Younger, 181, 60)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(
                Refusal.Because(
                    RefusalCode.FourHourLimitExceeded,
                    new Minutes(181),
                    new Minutes(60)
                )
            );
        Merge(SampleTicket with { OverFourHoursApproved = true }, Younger, 181, 60).ShouldSucceed();
        Merge(SampleTicket, Younger, 300, 0).ShouldSucceed();
    }

    [Fact]
    public void A_ticket_that_was_not_merged_cannot_be_restored() =>
        MergeRules
            .Undo(Younger, SampleTicket, Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

    private static Result<MergedTickets> Merge(
        Ticket survivor,
        Ticket merged,
        int survivorMinutes = 0,
        int mergedMinutes = 0,
        string reason = "The same banner"
    ) =>
        MergeRules.Merge(
            survivor,
            new(survivorMinutes),
            merged,
            new(mergedMinutes),
            Anna,
            Now,
            reason
        );

    [Fact]
    public void The_refusal_names_the_unsuitable_ticket()
    {
        Merge(SampleTicket, Younger with { CustomerId = 2 })
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, 413));
        Merge(SampleTicket with { State = Delivered }, Younger with { CustomerId = 2 })
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, 412));
        Merge(SampleTicket, SampleTicket)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, 412));
    }

    [Fact]
    public void Without_a_survivor_the_merge_cannot_be_undone()
    {
        var merged = Merge(SampleTicket, Younger).ShouldSucceed().Merged.Ticket;

        MergeRules
            .Undo(merged, null, Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
        MergeRules
            .Undo(Younger with { State = AwaitingFunding }, SampleTicket, Anna, Now)
            .ShouldBeRefused()
            .Data[2]
            .As<IEnumerable<TicketState>>()
            .Should()
            .Equal(StateTransitions.AllowedFrom(AwaitingFunding).Where(s => s != New));
    }
}
