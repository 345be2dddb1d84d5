using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Triage;

[Rule("K1")]
public sealed class KindRulesTests
{
    [Fact]
    [Rule("K5")]
    public void The_new_kind_keeps_only_what_it_asks_for_and_both_kinds_are_recorded()
    {
        var ticket = SampleTicket with
        {
            RegisteredMinutes = 20,
            MissingIntakeItems = IntakeItems.Url | IntakeItems.Sketch,
        };

        var changed = KindRules
            .Change(ticket, TicketKind.Question, Anna, Now, "They only ask")
            .ShouldSucceed();

        changed.Ticket.MissingIntakeItems.Should().Be(IntakeItems.Url);
        changed
            .Change.Should()
            .Match<TicketChange>(c =>
                c.Kind == TicketChangeKind.KindChanged
                && c.KindBefore == TicketKind.Change
                && c.KindAfter == TicketKind.Question
                && c.FromState == c.ToState
            );
    }

    [Fact]
    public void A_classified_bug_stays_a_bug() =>
        KindRules
            .Change(
                SampleTicket with
                {
                    Kind = TicketKind.Bug,
                    BugClass = BugClass.Modification,
                },
                TicketKind.Question,
                Anna,
                Now,
                "They only ask"
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.KindNotChangeable);

    [Theory]
    [InlineData(TicketKind.Question, null)]
    [InlineData(TicketKind.Bug, RefusalCode.BugNotClassified)]
    [Rule("B2")]
    public void A_delivered_ticket_becomes_no_bug(TicketKind kind, RefusalCode? refused) =>
        KindRules
            .Change(
                SampleTicket with
                {
                    State = TicketState.Delivered,
                },
                kind,
                Anna,
                Now,
                "Named wrongly"
            )
            .Match<RefusalCode?>(_ => null, refusal => refusal.Code)
            .Should()
            .Be(refused);

    [Fact]
    public void Each_ticket_state_allows_it_if_the_ticket_is_open()
    {
        foreach (var state in Enum.GetValues<TicketState>())
        {
            var ticket = SampleTicket with { State = state };

            KindRules
                .Change(ticket, TicketKind.Question, Anna, Now, "They only ask")
                .Match(_ => true, _ => false)
                .Should()
                .Be(TicketCondition.IsOpen.Holds(ticket), $"the ticket is {state}");
        }
    }
}
