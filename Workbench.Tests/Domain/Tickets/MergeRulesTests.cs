using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Domain.Tickets.TicketState;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets;

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
    public void The_older_survives_by_submission_then_number()
    {
        MergeRules.Older(Younger, SampleTicket).Should().Be(SampleTicket);
        MergeRules.Older(SampleTicket, Younger).Should().Be(SampleTicket);
        MergeRules.Older(Younger with { SubmittedAt = Now }, SampleTicket).Should().Be(SampleTicket);
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
    public void Any_open_ticket_ends_in_the_older_and_comes_back_from_it(TicketState state)
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
            .Match<Ticket>(t => t.State == Merged && t.MergedInto == 412 && t.StateBeforeEnd == state);
        var back = MergeRules.Undo(merged.Merged.Ticket, SampleTicket, Anna, Now).ShouldSucceed().Merged.Ticket;
        back.Should()
            .Match<Ticket>(t =>
                t.State == state && t.MergedInto == null && t.StateBeforeQuestion == younger.StateBeforeQuestion
            );
    }

    [Theory]
    [InlineData(Escalated)]
    [InlineData(Closed)]
    [InlineData(Withdrawn)]
    [InlineData(Merged)]
    public void What_is_with_sales_or_over_is_not_merged(TicketState state) =>
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
    public void Nothing_is_merged_into_what_is_not_worked_on_and_then_it_stands(TicketState state)
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
    public void Of_one_customer_two_tickets_and_with_a_reason()
    {
        Merge(SampleTicket, Younger with { CustomerId = 2 })
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotOpenTicketOfCustomer);
        Merge(SampleTicket, SampleTicket).ShouldBeRefused().Code.Should().Be(RefusalCode.NotOpenTicketOfCustomer);
        Merge(SampleTicket, Younger, reason: " ").ShouldBeRefused().Code.Should().Be(RefusalCode.TextMissing);
    }

    [Fact]
    public void Together_they_stay_within_four_hours_unless_a_team_lead_approved()
    {
        Merge(SampleTicket, Younger, 180, 60).ShouldSucceed();
        Merge(SampleTicket, Younger, 181, 60)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(
                Refusal.Because(RefusalCode.FourHourLimitExceeded, new Minutes(181), new Minutes(60))
            );
        Merge(SampleTicket with { OverFourHoursApproved = true }, Younger, 181, 60).ShouldSucceed();
        Merge(SampleTicket, Younger, 300, 0).ShouldSucceed();
    }

    [Fact]
    public void What_was_not_merged_has_nothing_to_undo() =>
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
    ) => MergeRules.Merge(survivor, new(survivorMinutes), merged, new(mergedMinutes), Anna, Now, reason);

    [Fact]
    public void The_refusal_names_the_ticket_that_does_not_fit()
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
    public void Without_a_survivor_nothing_is_undone_and_the_refusal_offers_no_merge()
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
