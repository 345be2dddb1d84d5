using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Escalations;

[Rule("K3")]
[Rule("D4")]
public sealed class EscalationRulesTests
{
    private static readonly Actor Maria = new(8, "Maria", Roles.Sales);
    private static readonly Actor Olof = new(9, "Olof", Roles.Sales);
    private static readonly Actor Lead = new(10, "Per", Roles.TeamLead);
    private static readonly Escalation Raised = EscalationRules.Raise(3, 1, "Over 4 h", Anna, Now);
    private static readonly Escalation PickedUpByMaria = EscalationRules
        .PickUp(Raised, Maria, Now)
        .ShouldSucceed();

    private static readonly Ticket[] Tickets =
    [
        SampleTicket with
        {
            State = TicketState.Escalated,
            EscalationNo = 3,
            TechnicianId = 7,
        },
        SampleTicket with
        {
            Number = 413,
            State = TicketState.Escalated,
            EscalationNo = 3,
        },
    ];

    [Fact]
    public void An_escalation_is_picked_up_once()
    {
        PickedUpByMaria
            .Should()
            .Match<Escalation>(e =>
                e.State == EscalationState.PickedUp && e.OwnerId == 8 && e.PickedUpAt == Now
            );
        EscalationRules
            .PickUp(PickedUpByMaria, Olof, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EscalationOwnedByOther);
    }

    [Fact]
    public void The_owner_or_a_team_lead_puts_it_back_and_its_due_time_stays()
    {
        EscalationRules
            .PutBack(PickedUpByMaria, Olof)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EscalationOwnedByOther);
        EscalationRules
            .PutBack(Raised, Lead)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EscalationNotPickedUp);
        EscalationRules.PutBack(PickedUpByMaria, Maria).ShouldSucceed().Should().Be(Raised);
        EscalationRules.PutBack(PickedUpByMaria, Lead).ShouldSucceed().Should().Be(Raised);
    }

    [Theory]
    [InlineData(true, EscalationState.Won)]
    [InlineData(false, EscalationState.Declined)]
    public void Won_or_declined_closes_its_tickets(bool won, EscalationState state)
    {
        var later = Now.AddDays(2);

        var decided = EscalationRules
            .Close(PickedUpByMaria, Tickets, won, " Offer 77 ", " P-7 ", Maria, later)
            .ShouldSucceed();

        decided
            .Escalation.Should()
            .Match<Escalation>(e =>
                e.State == state
                && e.Outcome == "Offer 77"
                && e.ProjectReference == (won ? "P-7" : "")
                && e.DecidedAt == later
            );
        decided.Transitions.Should().HaveCount(2);
        decided
            .Transitions.Should()
            .OnlyContain(m =>
                m.Ticket.State == TicketState.Closed && m.Change.Reason == "Offer 77"
            );
    }

    [Fact]
    public void Rescoped_tickets_return_unassigned_to_their_queue_positions()
    {
        var decided = EscalationRules
            .Rescope(
                PickedUpByMaria,
                Tickets,
                [new(412, SizeClass.Medium, 120), new(413, SizeClass.Medium, 120)],
                "Only the banner",
                Maria,
                Now
            )
            .ShouldSucceed();

        decided.Escalation.State.Should().Be(EscalationState.Rescoped);
        decided
            .Transitions.Select(m => m.Ticket)
            .Should()
            .OnlyContain(t =>
                t.State == TicketState.Queued
                && t.TechnicianId == null
                && t.EstimateMinutes == 120
                && t.SubmittedAt == SampleTicket.SubmittedAt
            );
    }

    [Fact]
    public void Rescoping_sizes_every_ticket_within_four_hours()
    {
        Rescope(new(412, SizeClass.Medium, 121), new(413, SizeClass.Medium, 120))
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.BundleOverFourHours, new Minutes(241)));
        Rescope(new RescopedTicket(412, SizeClass.Medium, 121))
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.RescopeIncomplete, 413));
        Rescope(new(412, SizeClass.Large, null), new(413, SizeClass.Small, null))
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.SizeRequired);
        Rescope(new(412, SizeClass.Small, 90), new(413, SizeClass.Small, null))
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EstimateOutsideSize);
    }

    [Fact]
    public void A_decision_requires_pick_up_ownership_a_comment_and_happens_once()
    {
        RefusalCodeOf(
                EscalationRules.Close(PickedUpByMaria, Tickets, true, "Offer", "P-7", Olof, Now)
            )
            .Should()
            .Be(RefusalCode.EscalationOwnedByOther);
        RefusalCodeOf(EscalationRules.Close(Raised, Tickets, true, "Offer", "P-7", Maria, Now))
            .Should()
            .Be(RefusalCode.EscalationNotPickedUp);
        RefusalCodeOf(EscalationRules.Close(PickedUpByMaria, Tickets, true, " ", "P-7", Maria, Now))
            .Should()
            .Be(RefusalCode.TextMissing);
        var over = EscalationRules
            .Close(PickedUpByMaria, [], false, "No", "", Maria, Now)
            .ShouldSucceed()
            .Escalation;
        RefusalCodeOf(EscalationRules.Close(over, Tickets, true, "Offer", "P-7", Maria, Now))
            .Should()
            .Be(RefusalCode.EscalationAlreadyDecided);
        EscalationRules
            .PickUp(over, Olof, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EscalationAlreadyDecided);
        RefusalCodeOf(
                EscalationRules.Close(PickedUpByMaria, Tickets, true, "Offer", "P-7", Lead, Now)
            )
            .Should()
            .BeNull();
    }

    [Fact]
    public void An_escalation_closes_with_its_last_ticket_and_reopens_with_one()
    {
        var withdrawn = EscalationRules.Withdraw(PickedUpByMaria, Now);

        withdrawn.State.Should().Be(EscalationState.Withdrawn);
        EscalationRules.Restore(withdrawn).Should().Be(PickedUpByMaria);
        EscalationRules.Restore(EscalationRules.Withdraw(Raised, Now)).Should().Be(Raised);
        EscalationRules.Restore(PickedUpByMaria).Should().Be(PickedUpByMaria);
    }

    private static Result<DecidedEscalation> Rescope(params RescopedTicket[] sizes) =>
        EscalationRules.Rescope(PickedUpByMaria, Tickets, sizes, "Less", Maria, Now);

    private static RefusalCode? RefusalCodeOf(Result<DecidedEscalation> result) =>
        result.Match<RefusalCode?>(_ => null, r => r.Code);

    [Fact]
    public void Rescoping_requires_ownership_and_a_comment()
    {
        RescopedTicket[] sizes = [new(412, SizeClass.Small, null), new(413, SizeClass.Small, null)];

        RefusalCodeOf(EscalationRules.Rescope(PickedUpByMaria, Tickets, sizes, "Less", Olof, Now))
            .Should()
            .Be(RefusalCode.EscalationOwnedByOther);
        RefusalCodeOf(EscalationRules.Rescope(PickedUpByMaria, Tickets, sizes, " ", Maria, Now))
            .Should()
            .Be(RefusalCode.TextMissing);
        RefusalCodeOf(EscalationRules.Rescope(PickedUpByMaria, Tickets, sizes, " ", Olof, Now))
            .Should()
            .Be(RefusalCode.EscalationOwnedByOther, "ownership is checked before the comment");
        RefusalCodeOf(EscalationRules.Close(PickedUpByMaria, Tickets, true, " ", "P-7", Olof, Now))
            .Should()
            .Be(RefusalCode.EscalationOwnedByOther);
    }

    [Fact]
    public void A_ticket_that_left_the_escalation_blocks_the_decision() =>
        RefusalCodeOf(
                EscalationRules.Close(
                    PickedUpByMaria,
                    [Tickets[0] with { State = TicketState.Started }],
                    true,
                    "Offer",
                    "P-7",
                    Maria,
                    Now
                )
            )
            .Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Fact]
    public void A_new_escalation_has_no_comment()
    {
        Raised.Outcome.Should().BeEmpty();
        EscalationRules.Withdraw(PickedUpByMaria, Now).Outcome.Should().BeEmpty();
    }
}
