using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Domain.Tickets.TicketState;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets;

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
    public void Used_up_work_is_estimated_anew_and_stays_where_it_is()
    {
        var move = EstimateRules.Reestimate(AnnasTicket, [], SizeClass.Medium, 150, Anna, Now).ShouldSucceed();

        move.Ticket.Should().Be(AnnasTicket with { EstimateMinutes = 150, NextChangeNo = 2 });
        move.Change.ToState.Should().Be(Started);
    }

    [Fact]
    public void What_is_used_up_already_is_no_estimate() =>
        EstimateRules
            .Reestimate(AnnasTicket, [], SizeClass.Medium, 90, Anna, Now)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.NoPlannedTimeLeft, new Minutes(90)));

    [Fact]
    public void With_those_of_its_bundle_it_stays_within_four_hours()
    {
        var mate = SampleTicket with { Number = 413, EstimateMinutes = 90 };

        EstimateRules.Reestimate(AnnasTicket, [mate], SizeClass.Medium, 150, Anna, Now).ShouldSucceed();
        EstimateRules
            .Reestimate(AnnasTicket, [mate], SizeClass.Medium, 151, Anna, Now)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.BundleOverFourHours, new Minutes(241)));
    }

    [Fact]
    public void Work_of_another_is_theirs()
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
    public void Only_what_is_queued_or_worked_on(TicketState state) =>
        EstimateRules
            .Reestimate(AnnasTicket with { State = state }, [], SizeClass.Medium, 150, Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Fact]
    public void Large_is_escalated_and_not_estimated() =>
        EstimateRules
            .Reestimate(AnnasTicket, [], SizeClass.Large, 300, Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.SizeRequired);

    [Fact]
    public void Without_a_new_estimate_the_old_one_stays_while_the_size_does()
    {
        EstimateRules.Estimate(AnnasTicket, SizeClass.Medium, null).ShouldSucceed().EstimateMinutes.Should().Be(90);
        EstimateRules.Estimate(AnnasTicket, SizeClass.Medium, 100).ShouldSucceed().EstimateMinutes.Should().Be(100);
        EstimateRules.Estimate(AnnasTicket, SizeClass.Small, null).ShouldSucceed().EstimateMinutes.Should().BeNull();
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
    public void Alone_it_may_be_planned_for_all_of_four_hours() =>
        EstimateRules
            .Reestimate(AnnasTicket, [], SizeClass.Medium, 240, Anna, Now)
            .ShouldSucceed()
            .Change.Reason.Should()
            .BeEmpty();
}
