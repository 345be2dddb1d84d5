using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Escalations;

[Rule("K3")]
[Rule("K4")]
public sealed class BundleSplitTests
{
    private static readonly Actor Maria = new(8, "Maria", Roles.Sales);

    private static readonly Escalation Mine = EscalationRules
        .PickUp(
            EscalationRules.Raise(3, 1, "Together over 4 h", Anna, Now),
            Maria,
            Now,
            Day("2026-06-03")
        )
        .ShouldSucceed();

    private static readonly Ticket[] Three =
    [
        .. Enumerable
            .Range(412, 3)
            .Select(number =>
                SampleTicket with
                {
                    Number = number,
                    State = TicketState.Escalated,
                    EscalationNo = 3,
                    BundleNo = 5,
                    EstimateMinutes = 120,
                    TechnicianId = 7,
                }
            ),
    ];

    [Fact]
    public void Each_ticket_goes_where_it_was_sent()
    {
        var split = Split(
                new(412, TicketDestination.Stays, null, null),
                new(413, TicketDestination.Queue, SizeClass.Small, 45),
                new(414, TicketDestination.OwnEscalation, null, null)
            )
            .ShouldSucceed();

        split.Escalation.Should().Be(Mine);
        split
            .NewEscalations.Should()
            .ContainSingle()
            .Which.Should()
            .Match<Escalation>(e =>
                e.No == 9
                && e.RaisedAt == Mine.RaisedAt
                && e.OwnerId == Maria.Id
                && e.Stage == EscalationStage.PickedUp
            );
        split.Transitions.Select(t => t.Ticket.Number).Should().Equal(412, 413, 414);
        split
            .Transitions[1]
            .Ticket.Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Queued
                && t.SubmittedAt == SampleTicket.SubmittedAt
                && t.EstimateMinutes == 45
                && t.TechnicianId == null
            );
        split
            .Transitions[2]
            .Ticket.Should()
            .Match<Ticket>(t => t.State == TicketState.Escalated && t.EscalationNo == 9);
        split
            .Transitions.Should()
            .OnlyContain(t => t.Ticket.BundleNo == null, "one ticket is no bundle");
        split.Transitions.Should().OnlyContain(t => t.Change.Reason == "Not the same thing");
    }

    [Fact]
    public void Two_that_stay_remain_a_bundle() =>
        Split(
                new(412, TicketDestination.Stays, null, null),
                new(413, TicketDestination.Stays, null, null),
                new(414, TicketDestination.Queue, SizeClass.Medium, null)
            )
            .ShouldSucceed()
            .Transitions.Should()
            .ContainSingle()
            .Which.Ticket.Number.Should()
            .Be(414);

    [Fact]
    public void Every_ticket_needs_a_destination_and_at_least_one_stays_and_one_leaves()
    {
        Split(
                new(412, TicketDestination.Stays, null, null),
                new(414, TicketDestination.Queue, SizeClass.Small, null)
            )
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.SplitIncomplete, 413));
        CodeOfAll(TicketDestination.Stays).Should().Be(RefusalCode.SplitChangesNothing);
        CodeOfAll(TicketDestination.Queue).Should().Be(RefusalCode.SplitChangesNothing);
    }

    [Fact]
    public void A_ticket_returns_with_a_size_of_four_hours_or_less_and_a_reason_is_given()
    {
        Split(
                new(412, TicketDestination.Stays, null, null),
                new(413, TicketDestination.Queue, null, null),
                new(414, TicketDestination.Stays, null, null)
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.SizeRequired);
        BundleSplit
            .Create(
                Mine,
                Three,
                [
                    new(412, TicketDestination.Stays, null, null),
                    new(413, TicketDestination.OwnEscalation, null, null),
                    new(414, TicketDestination.Stays, null, null),
                ],
                [9],
                " ",
                Maria,
                Now
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
    }

    [Fact]
    public void Somebody_else_takes_nothing_apart() =>
        BundleSplit
            .Create(Mine, Three, [], [], "Why", new(9, "Olof", Roles.Sales), Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EscalationOwnedByOther);

    private static Result<BundleSplit> Split(params SplitTicket[] destinations) =>
        BundleSplit.Create(
            Mine,
            Three,
            destinations,
            [9, 10, 11],
            " Not the same thing ",
            Maria,
            Now
        );

    private static RefusalCode CodeOfAll(TicketDestination destination) =>
        Split([.. Three.Select(t => new SplitTicket(t.Number, destination, SizeClass.Small, 30))])
            .ShouldBeRefused()
            .Code;
}
