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
    private static readonly Ticket Younger = ATicket with
    {
        Number = 413,
        SubmittedAt = Now.AddHours(1),
    };

    [Fact]
    public void The_older_survives_by_submission_then_number()
    {
        MergeRules.Older(Younger, ATicket).Should().Be(ATicket);
        MergeRules.Older(ATicket, Younger).Should().Be(ATicket);
        MergeRules.Older(Younger with { SubmittedAt = Now }, ATicket).Should().Be(ATicket);
        MergeRules
            .Older(Younger with { SubmittedAt = Now.AddHours(-1) }, ATicket)
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

        var merged = Merge(ATicket, younger).Done();

        merged.Survivor.Ticket.Should().Be(ATicket with { NextChangeNo = 2 });
        merged
            .Merged.Ticket.Should()
            .Match<Ticket>(t => t.State == Merged && t.MergedInto == 412 && t.StateBeforeEnd == state);
        var back = MergeRules.Undo(merged.Merged.Ticket, ATicket, Anna, Now).Done().Merged.Ticket;
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
        Merge(ATicket, Younger with { State = state })
            .Refused()
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
        Merge(ATicket with { State = state }, Younger)
            .Refused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, 412));
        MergeRules
            .Undo(
                Merge(ATicket, Younger).Done().Merged.Ticket,
                ATicket with
                {
                    State = state,
                },
                Anna,
                Now
            )
            .Refused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.MergeNotReversible, 412, state));
    }

    [Fact]
    public void Of_one_customer_two_tickets_and_with_a_reason()
    {
        Merge(ATicket, Younger with { CustomerId = 2 })
            .Refused()
            .Code.Should()
            .Be(RefusalCode.NotOpenTicketOfCustomer);
        Merge(ATicket, ATicket).Refused().Code.Should().Be(RefusalCode.NotOpenTicketOfCustomer);
        Merge(ATicket, Younger, reason: " ").Refused().Code.Should().Be(RefusalCode.TextMissing);
    }

    [Fact]
    public void Together_they_stay_within_four_hours_unless_a_team_lead_approved()
    {
        Merge(ATicket, Younger, 180, 60).Done();
        Merge(ATicket, Younger, 181, 60)
            .Refused()
            .Should()
            .BeEquivalentTo(
                Refusal.Because(RefusalCode.FourHourLimitExceeded, new Minutes(181), new Minutes(60))
            );
        Merge(ATicket with { OverFourHoursApproved = true }, Younger, 181, 60).Done();
        Merge(ATicket, Younger, 300, 0).Done();
    }

    [Fact]
    public void What_was_not_merged_has_nothing_to_undo() =>
        MergeRules
            .Undo(Younger, ATicket, Anna, Now)
            .Refused()
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
        Merge(ATicket, Younger with { CustomerId = 2 })
            .Refused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, 413));
        Merge(ATicket with { State = Delivered }, Younger with { CustomerId = 2 })
            .Refused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, 412));
        Merge(ATicket, ATicket)
            .Refused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, 412));
    }

    [Fact]
    public void Without_a_survivor_nothing_is_undone_and_the_refusal_offers_no_merge()
    {
        var merged = Merge(ATicket, Younger).Done().Merged.Ticket;

        MergeRules
            .Undo(merged, null, Anna, Now)
            .Refused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
        MergeRules
            .Undo(Younger with { State = AwaitingFunding }, ATicket, Anna, Now)
            .Refused()
            .Data[2]
            .As<IEnumerable<TicketState>>()
            .Should()
            .Equal(StateTransitions.AllowedFrom(AwaitingFunding).Where(s => s != New));
    }
}
