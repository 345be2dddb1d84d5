using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets;

[Rule("K3")]
[Rule("D4")]
public sealed class EscalationRulesTests
{
    private static readonly Actor Maria = new(8, "Maria", Roles.Sales);
    private static readonly Actor Olof = new(9, "Olof", Roles.Sales);
    private static readonly Actor Lead = new(10, "Per", Roles.TeamLead);
    private static readonly Escalation Raised = EscalationRules.Raise(3, 1, "Over 4 h", Anna, Now);
    private static readonly Escalation PickedUpByMaria = EscalationRules.PickUp(Raised, Maria, Now).ShouldSucceed();

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
    public void It_is_picked_up_once()
    {
        PickedUpByMaria.Should()
            .Match<Escalation>(e =>
                e.State == EscalationState.PickedUp && e.OwnerId == 8 && e.PickedUpAt == Now
            );
        EscalationRules.PickUp(PickedUpByMaria, Olof, Now).ShouldBeRefused().Code.Should().Be(RefusalCode.EscalationOwnedByOther);
    }

    [Fact]
    public void Who_picked_it_up_or_a_team_lead_puts_it_back_and_its_clock_goes_on()
    {
        EscalationRules.PutBack(PickedUpByMaria, Olof).ShouldBeRefused().Code.Should().Be(RefusalCode.EscalationOwnedByOther);
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

        var decided = EscalationRules.Close(PickedUpByMaria, Tickets, won, " Offer 77 ", Maria, later).ShouldSucceed();

        decided
            .Escalation.Should()
            .Match<Escalation>(e =>
                e.State == state && e.Outcome == "Offer 77" && e.DecidedAt == later
            );
        decided.Transitions.Should().HaveCount(2);
        decided
            .Transitions.Should()
            .OnlyContain(m =>
                m.Ticket.State == TicketState.Closed && m.Change.Reason == "Offer 77"
            );
    }

    [Fact]
    public void Rescoped_its_tickets_go_back_to_their_old_places_with_nobody()
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
    public void Rescoped_is_four_hours_or_less_and_every_ticket()
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
    public void Nothing_is_decided_by_another_before_the_pick_up_without_a_word_or_twice()
    {
        RefusalCodeOf(EscalationRules.Close(PickedUpByMaria, Tickets, true, "Offer", Olof, Now))
            .Should()
            .Be(RefusalCode.EscalationOwnedByOther);
        RefusalCodeOf(EscalationRules.Close(Raised, Tickets, true, "Offer", Maria, Now))
            .Should()
            .Be(RefusalCode.EscalationNotPickedUp);
        RefusalCodeOf(EscalationRules.Close(PickedUpByMaria, Tickets, true, " ", Maria, Now))
            .Should()
            .Be(RefusalCode.TextMissing);
        var over = EscalationRules.Close(PickedUpByMaria, [], false, "No", Maria, Now).ShouldSucceed().Escalation;
        RefusalCodeOf(EscalationRules.Close(over, Tickets, true, "Offer", Maria, Now))
            .Should()
            .Be(RefusalCode.EscalationAlreadyDecided);
        EscalationRules.PickUp(over, Olof, Now).ShouldBeRefused().Code.Should().Be(RefusalCode.EscalationAlreadyDecided);
        RefusalCodeOf(EscalationRules.Close(PickedUpByMaria, Tickets, true, "Offer", Lead, Now)).Should().BeNull();
    }

    [Fact]
    public void It_goes_with_its_last_ticket_and_comes_back_with_one()
    {
        var gone = EscalationRules.Withdraw(PickedUpByMaria, Now);

        gone.State.Should().Be(EscalationState.Withdrawn);
        EscalationRules.Restore(gone).Should().Be(PickedUpByMaria);
        EscalationRules.Restore(EscalationRules.Withdraw(Raised, Now)).Should().Be(Raised);
        EscalationRules.Restore(PickedUpByMaria).Should().Be(PickedUpByMaria);
    }

    private static Result<DecidedEscalation> Rescope(params RescopedTicket[] sizes) =>
        EscalationRules.Rescope(PickedUpByMaria, Tickets, sizes, "Less", Maria, Now);

    private static RefusalCode? RefusalCodeOf(Result<DecidedEscalation> result) =>
        result.Match<RefusalCode?>(_ => null, r => r.Code);

    [Fact]
    public void Rescoping_is_as_much_theirs_as_closing_and_takes_a_word_too()
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
            .Be(RefusalCode.EscalationOwnedByOther, "whose it is comes before what they write");
        RefusalCodeOf(EscalationRules.Close(PickedUpByMaria, Tickets, true, " ", Olof, Now))
            .Should()
            .Be(RefusalCode.EscalationOwnedByOther);
    }

    [Fact]
    public void A_ticket_of_it_that_is_elsewhere_by_now_stops_the_decision() =>
        RefusalCodeOf(
                EscalationRules.Close(
                    PickedUpByMaria,
                    [Tickets[0] with { State = TicketState.Started }],
                    true,
                    "Offer",
                    Maria,
                    Now
                )
            )
            .Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Fact]
    public void Nothing_is_said_of_it_until_somebody_does()
    {
        Raised.Outcome.Should().BeEmpty();
        EscalationRules.Withdraw(PickedUpByMaria, Now).Outcome.Should().BeEmpty();
    }
}
