using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Tickets.Lifecycle;

[Rule("B2")]
public sealed class DeliveryRulesTests
{
    private static readonly Ticket Started = SampleData.SampleTicket with
    {
        State = TicketState.Started,
    };

    [Fact]
    public void A_started_ticket_is_delivered_at_the_instant()
    {
        var transition = DeliveryRules
            .Deliver(Started, SampleData.Anna, SampleData.Now)
            .ShouldSucceed();

        transition.Ticket.State.Should().Be(TicketState.Delivered);
        transition.Ticket.DeliveredAt.Should().Be(SampleData.Now);
    }

    [Fact]
    [ExampleTest("B2")]
    public void A_bug_without_a_class_is_not_delivered() =>
        DeliveryRules
            .Deliver(Started with { Kind = TicketKind.Bug }, SampleData.Anna, SampleData.Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.BugNotClassified);

    [Theory]
    [InlineData(BugClass.CommonSystemBug)]
    [InlineData(BugClass.NotSupported)]
    [InlineData(BugClass.Misconfiguration)]
    [InlineData(BugClass.Modification)]
    public void A_bug_of_any_class_is_delivered(BugClass bugClass) =>
        DeliveryRules
            .Deliver(
                Started with
                {
                    Kind = TicketKind.Bug,
                    BugClass = bugClass,
                },
                SampleData.Anna,
                SampleData.Now
            )
            .ShouldSucceed()
            .Ticket.State.Should()
            .Be(TicketState.Delivered);

    [Fact]
    public void A_ticket_that_is_not_started_is_refused_for_its_state_first() =>
        DeliveryRules
            .Deliver(
                SampleData.SampleTicket with
                {
                    Kind = TicketKind.Bug,
                },
                SampleData.Anna,
                SampleData.Now
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Theory]
    [InlineData(TicketState.Merged)]
    [InlineData(TicketState.Withdrawn)]
    public void A_bug_that_ended_is_not_delivered_by_giving_it_a_class(TicketState state) =>
        DeliveryRules
            .Deliver(
                Started with
                {
                    State = state,
                    StateBeforeEnd = TicketState.Started,
                    Kind = TicketKind.Bug,
                },
                SampleData.Anna,
                SampleData.Now
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
}
