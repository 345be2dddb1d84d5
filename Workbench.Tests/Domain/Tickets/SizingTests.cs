using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.Given;

namespace Workbench.Tests.Domain.Tickets;

[Rule("K2")]
public sealed class SizingTests
{
    private static readonly Ticket Unsized = ATicket with { State = TicketState.New, Size = null };

    [Theory]
    [InlineData(SizeClass.Small, null)]
    [InlineData(SizeClass.Small, 60)]
    [InlineData(SizeClass.Medium, 61)]
    public void A_small_or_medium_ticket_is_queued_with_its_estimate(SizeClass size, int? estimate)
    {
        var move = Sizing.Of(Unsized, size, estimate, Anna, Now).Done();

        (move.Ticket.State, move.Ticket.Size, move.Ticket.EstimateMinutes)
            .Should()
            .Be((TicketState.Queued, size, estimate));
        (move.Change.From, move.Change.To).Should().Be((TicketState.New, TicketState.Queued));
    }

    [Fact]
    public void A_large_ticket_is_not_queued() =>
        Sizing
            .Of(Unsized, SizeClass.Large, 300, Anna, Now)
            .Refused()
            .Code.Should()
            .Be(RefusalCode.SizeNeeded);

    [Theory]
    [InlineData(SizeClass.Small, 0, 1, 60)]
    [InlineData(SizeClass.Small, 61, 1, 60)]
    [InlineData(SizeClass.Medium, 60, 61, 240)]
    [InlineData(SizeClass.Medium, 241, 61, 240)]
    public void An_estimate_outside_its_class_is_refused_with_the_bounds(
        SizeClass size,
        int estimate,
        int from,
        int to
    )
    {
        var refused = Sizing.Of(Unsized, size, estimate, Anna, Now).Refused();

        refused.Code.Should().Be(RefusalCode.EstimateOutsideSize);
        refused.Data.Should().Equal(new Minutes(from), new Minutes(to));
    }

    [Theory]
    [InlineData(TicketState.Queued)]
    [InlineData(TicketState.Started)]
    [InlineData(TicketState.AwaitingCustomer)]
    [InlineData(TicketState.AwaitingFunding)]
    [InlineData(TicketState.Escalated)]
    [InlineData(TicketState.Delivered)]
    [InlineData(TicketState.Closed)]
    [InlineData(TicketState.Withdrawn)]
    [InlineData(TicketState.Merged)]
    [Rule("K4")]
    public void Only_a_new_ticket_is_sized(TicketState state)
    {
        var refused = Sizing
            .Of(Unsized with { State = state }, SizeClass.Small, null, Anna, Now)
            .Refused();

        refused.Code.Should().Be(RefusalCode.StateDoesNotAllow);
        refused.Data[0].Should().Be(state);
        refused.Data[2].As<IEnumerable<TicketState>>().Should().NotContain(TicketState.Queued);
    }
}
