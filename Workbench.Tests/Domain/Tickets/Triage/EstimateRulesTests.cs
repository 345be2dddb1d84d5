using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Xunit;
using static Workbench.Domain.Tickets.TicketState;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Triage;

[Rule("K2")]
[Rule("K3")]
public sealed class EstimateRulesTests
{
    private static readonly Ticket AnnasTicket = SampleTicket with
    {
        State = Started,
        TechnicianId = 7,
        EstimateMinutes = 90,
        RegisteredMinutes = 90,
    };

    [Fact]
    public void An_exhausted_ticket_is_reestimated_in_its_state()
    {
        var transition = EstimateRules
            .Reestimate(AnnasTicket, [], SizeClass.Medium, 150, Anna, Now)
            .ShouldSucceed();

        transition.Ticket.Should().Be(AnnasTicket with { EstimateMinutes = 150, NextChangeNo = 2 });
        transition.Change.ToState.Should().Be(Started);
    }

    [Fact]
    public void An_estimate_below_the_registered_time_is_refused() =>
        EstimateRules
            .Reestimate(AnnasTicket, [], SizeClass.Medium, 90, Anna, Now)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.NoPlannedTimeLeft, new Minutes(90)));

    [Fact]
    public void The_bundle_stays_within_four_hours()
    {
        var mate = SampleTicket with { Number = 413, EstimateMinutes = 90 };

        EstimateRules
            .Reestimate(AnnasTicket, [mate], SizeClass.Medium, 150, Anna, Now)
            .ShouldSucceed();
        EstimateRules
            .Reestimate(AnnasTicket, [mate], SizeClass.Medium, 151, Anna, Now)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.BundleOverFourHours, new Minutes(241)));
    }

    [Fact]
    public void Only_the_assignee_reestimates()
    {
        var bo = new Actor(8, "Bo", Roles.Technician);

        EstimateRules
            .Reestimate(AnnasTicket, [], SizeClass.Medium, 150, bo, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotYourTicket);
    }

    [Theory]
    [InlineData(New)]
    [InlineData(Escalated)]
    [InlineData(Delivered)]
    [InlineData(Closed)]
    [InlineData(Withdrawn)]
    [InlineData(Merged)]
    public void Only_queued_or_started_tickets_are_reestimated(TicketState state) =>
        EstimateRules
            .Reestimate(AnnasTicket with { State = state }, [], SizeClass.Medium, 150, Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Fact]
    public void A_large_ticket_is_escalated_and_not_estimated() =>
        EstimateRules
            .Reestimate(AnnasTicket, [], SizeClass.Large, 300, Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.SizeRequired);

    [Fact]
    public void Without_a_new_estimate_the_old_one_is_kept_for_the_same_size()
    {
        EstimateRules
            .Estimate(AnnasTicket, SizeClass.Medium, null)
            .ShouldSucceed()
            .EstimateMinutes.Should()
            .Be(90);
        EstimateRules
            .Estimate(AnnasTicket, SizeClass.Medium, 100)
            .ShouldSucceed()
            .EstimateMinutes.Should()
            .Be(100);
        EstimateRules
            .Estimate(AnnasTicket, SizeClass.Small, null)
            .ShouldSucceed()
            .EstimateMinutes.Should()
            .BeNull();
    }

    [Fact]
    public void A_refusal_names_the_bounds_of_the_class()
    {
        EstimateRules
            .Estimate(AnnasTicket, SizeClass.Medium, 60)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(
                Refusal.Because(RefusalCode.EstimateOutsideSize, new Minutes(61), new Minutes(240))
            );
        EstimateRules
            .EstimateLarge(AnnasTicket, 240)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(
                Refusal.Because(
                    RefusalCode.EstimateOutsideSize,
                    new Minutes(241),
                    new Minutes(EstimateRules.MaxMinutes)
                )
            );
        EstimateRules.EstimateLarge(AnnasTicket, EstimateRules.MaxMinutes).ShouldSucceed();
    }

    [Fact]
    public void A_single_ticket_can_be_planned_for_four_hours() =>
        EstimateRules
            .Reestimate(AnnasTicket, [], SizeClass.Medium, 240, Anna, Now)
            .ShouldSucceed()
            .Change.Reason.Should()
            .BeEmpty();
}
