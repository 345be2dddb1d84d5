using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets;

[Rule("K4")]
public sealed class TicketConditionTests
{
    [Theory]
    [InlineData(TicketState.New, false, false)]
    [InlineData(TicketState.Queued, true, true)]
    [InlineData(TicketState.Started, false, false)]
    [InlineData(TicketState.AwaitingFunding, true, false)]
    [InlineData(TicketState.AwaitingCustomer, true, false)]
    [InlineData(TicketState.Escalated, false, false)]
    [InlineData(TicketState.Delivered, false, false)]
    public void A_ticket_that_waits_before_work_starts_keeps_its_queue_position(
        TicketState state,
        bool withoutTechnician,
        bool withTechnician
    )
    {
        TicketCondition
            .IsInQueue.Holds(SampleTicket with { State = state })
            .Should()
            .Be(withoutTechnician);
        TicketCondition
            .IsInQueue.Holds(SampleTicket with { State = state, TechnicianId = Anna.Id })
            .Should()
            .Be(withTechnician);
    }

    [Theory]
    [InlineData(TicketState.Queued, false)]
    [InlineData(TicketState.Started, true)]
    [InlineData(TicketState.AwaitingFunding, true)]
    [InlineData(TicketState.AwaitingCustomer, true)]
    [InlineData(TicketState.Escalated, false)]
    [Rule("K11")]
    public void A_technicians_work_is_in_hand_until_it_is_delivered_or_handed_over(
        TicketState state,
        bool isInHand
    )
    {
        var ticket = SampleTicket with { State = state };

        TicketCondition.IsInProgress.Holds(ticket).Should().BeFalse();
        TicketCondition
            .IsInProgress.Holds(ticket with { TechnicianId = Anna.Id })
            .Should()
            .Be(isInHand);
    }

    [Fact]
    [PropertyTest("K4")]
    public void Queries_and_memory_order_alike_and_agree_on_what_stands_before() =>
        Gen.Select(Gen.Int[-2, 0], Gen.Int[0, 3])
            .List[0, 8]
            .Sample(places =>
            {
                var tickets = places
                    .Select(
                        (p, i) =>
                            SampleTicket with
                            {
                                Number = i + 1,
                                Priority = p.Item1,
                                SubmittedAt = Now.AddHours(p.Item2),
                            }
                    )
                    .ToList();
                var ordered = QueueOrder.Apply(tickets).ToList();

                QueueOrder.Apply(tickets.AsQueryable()).Should().Equal(ordered);
                QueueOrder
                    .Apply(tickets.Select(t => new { Of = t }).AsQueryable(), row => row.Of)
                    .Select(row => row.Of)
                    .Should()
                    .Equal(ordered);
                foreach (var (i, ticket) in ordered.Index())
                {
                    tickets
                        .AsQueryable()
                        .Where(QueueOrder.IsBefore(ticket))
                        .Should()
                        .BeEquivalentTo(ordered.Take(i));
                }
            });
}
