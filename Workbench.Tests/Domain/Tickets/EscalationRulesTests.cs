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
    private static readonly Escalation Hers = EscalationRules.PickUp(Raised, Maria, Now).Done();

    private static readonly Ticket[] Tickets =
    [
        ATicket with
        {
            State = TicketState.Escalated,
            EscalationNo = 3,
            TechnicianId = 7,
        },
        ATicket with
        {
            Number = 413,
            State = TicketState.Escalated,
            EscalationNo = 3,
        },
    ];

    [Fact]
    public void It_is_picked_up_once()
    {
        Hers.Should()
            .Match<Escalation>(e =>
                e.State == EscalationState.PickedUp && e.OwnerId == 8 && e.PickedUpAt == Now
            );
        EscalationRules.PickUp(Hers, Olof, Now).Refused().Code.Should().Be(RefusalCode.EscalationOwnedByOther);
    }

    [Fact]
    public void Who_picked_it_up_or_a_team_lead_puts_it_back_and_its_clock_goes_on()
    {
        EscalationRules.PutBack(Hers, Olof).Refused().Code.Should().Be(RefusalCode.EscalationOwnedByOther);
        EscalationRules
            .PutBack(Raised, Lead)
            .Refused()
            .Code.Should()
            .Be(RefusalCode.EscalationNotPickedUp);
        EscalationRules.PutBack(Hers, Maria).Done().Should().Be(Raised);
        EscalationRules.PutBack(Hers, Lead).Done().Should().Be(Raised);
    }

    [Theory]
    [InlineData(true, EscalationState.Won)]
    [InlineData(false, EscalationState.Declined)]
    public void Won_or_declined_closes_its_tickets(bool won, EscalationState state)
    {
        var later = Now.AddDays(2);

        var decided = EscalationRules.Close(Hers, Tickets, won, " Offer 77 ", Maria, later).Done();

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
                Hers,
                Tickets,
                [new(412, SizeClass.Medium, 120), new(413, SizeClass.Medium, 120)],
                "Only the banner",
                Maria,
                Now
            )
            .Done();

        decided.Escalation.State.Should().Be(EscalationState.Rescoped);
        decided
            .Transitions.Select(m => m.Ticket)
            .Should()
            .OnlyContain(t =>
                t.State == TicketState.Queued
                && t.TechnicianId == null
                && t.EstimateMinutes == 120
                && t.SubmittedAt == ATicket.SubmittedAt
            );
    }

    [Fact]
    public void Rescoped_is_four_hours_or_less_and_every_ticket()
    {
        Rescope(new(412, SizeClass.Medium, 121), new(413, SizeClass.Medium, 120))
            .Refused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.BundleOverFourHours, new Minutes(241)));
        Rescope(new RescopedTicket(412, SizeClass.Medium, 121))
            .Refused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.RescopeIncomplete, 413));
        Rescope(new(412, SizeClass.Large, null), new(413, SizeClass.Small, null))
            .Refused()
            .Code.Should()
            .Be(RefusalCode.SizeRequired);
        Rescope(new(412, SizeClass.Small, 90), new(413, SizeClass.Small, null))
            .Refused()
            .Code.Should()
            .Be(RefusalCode.EstimateOutsideSize);
    }

    [Fact]
    public void Nothing_is_decided_by_another_before_the_pick_up_without_a_word_or_twice()
    {
        Code(EscalationRules.Close(Hers, Tickets, true, "Offer", Olof, Now))
            .Should()
            .Be(RefusalCode.EscalationOwnedByOther);
        Code(EscalationRules.Close(Raised, Tickets, true, "Offer", Maria, Now))
            .Should()
            .Be(RefusalCode.EscalationNotPickedUp);
        Code(EscalationRules.Close(Hers, Tickets, true, " ", Maria, Now))
            .Should()
            .Be(RefusalCode.TextMissing);
        var over = EscalationRules.Close(Hers, [], false, "No", Maria, Now).Done().Escalation;
        Code(EscalationRules.Close(over, Tickets, true, "Offer", Maria, Now))
            .Should()
            .Be(RefusalCode.EscalationAlreadyDecided);
        EscalationRules.PickUp(over, Olof, Now).Refused().Code.Should().Be(RefusalCode.EscalationAlreadyDecided);
        Code(EscalationRules.Close(Hers, Tickets, true, "Offer", Lead, Now)).Should().BeNull();
    }

    [Fact]
    public void It_goes_with_its_last_ticket_and_comes_back_with_one()
    {
        var gone = EscalationRules.Withdraw(Hers, Now);

        gone.State.Should().Be(EscalationState.Withdrawn);
        EscalationRules.Restore(gone).Should().Be(Hers);
        EscalationRules.Restore(EscalationRules.Withdraw(Raised, Now)).Should().Be(Raised);
        EscalationRules.Restore(Hers).Should().Be(Hers);
    }

    private static Result<DecidedEscalation> Rescope(params RescopedTicket[] sizes) =>
        EscalationRules.Rescope(Hers, Tickets, sizes, "Less", Maria, Now);

    private static RefusalCode? Code(Result<DecidedEscalation> result) =>
        result.Match<RefusalCode?>(_ => null, r => r.Code);

    [Fact]
    public void Rescoping_is_as_much_theirs_as_closing_and_takes_a_word_too()
    {
        RescopedTicket[] sizes = [new(412, SizeClass.Small, null), new(413, SizeClass.Small, null)];

        Code(EscalationRules.Rescope(Hers, Tickets, sizes, "Less", Olof, Now))
            .Should()
            .Be(RefusalCode.EscalationOwnedByOther);
        Code(EscalationRules.Rescope(Hers, Tickets, sizes, " ", Maria, Now))
            .Should()
            .Be(RefusalCode.TextMissing);
        Code(EscalationRules.Rescope(Hers, Tickets, sizes, " ", Olof, Now))
            .Should()
            .Be(RefusalCode.EscalationOwnedByOther, "whose it is comes before what they write");
        Code(EscalationRules.Close(Hers, Tickets, true, " ", Olof, Now))
            .Should()
            .Be(RefusalCode.EscalationOwnedByOther);
    }

    [Fact]
    public void A_ticket_of_it_that_is_elsewhere_by_now_stops_the_decision() =>
        Code(
                EscalationRules.Close(
                    Hers,
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
        EscalationRules.Withdraw(Hers, Now).Outcome.Should().BeEmpty();
    }
}
