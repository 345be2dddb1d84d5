using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Queue;

[Rule("K4")]
public sealed class QueueOrderTests
{
    [Fact]
    [ExampleTest("K4")]
    public void The_oldest_submission_is_first_regardless_of_its_number()
    {
        var later = SampleTicket with { Number = 1, SubmittedAt = Now.AddSeconds(1) };

        Numbers(later, SampleTicket).Should().Equal(412, 1);
    }

    [Fact]
    public void Of_the_same_instant_the_lower_number_is_first() =>
        Numbers(SampleTicket with { Number = 10 }, SampleTicket with { Number = 9 })
            .Should()
            .Equal(9, 10);

    [Fact]
    public void A_returning_ticket_keeps_its_position()
    {
        var started = SampleTicket with { State = TicketState.Started };
        var younger = SampleTicket with { Number = 500, SubmittedAt = Now.AddHours(1) };

        var returned = TicketTransition
            .Create(
                TicketState.Queued,
                TicketChangeKind.Triaged,
                started,
                Anna,
                Now.AddDays(2),
                "ill"
            )
            .ShouldSucceed();

        Numbers(younger, returned.Ticket).Should().Equal(412, 500);
    }

    [Fact]
    public void Prioritized_tickets_come_first_the_latest_priority_on_top()
    {
        var first = SampleTicket with { Number = 2, SubmittedAt = Now.AddHours(3), Priority = -1 };
        var second = SampleTicket with { Number = 3, SubmittedAt = Now.AddHours(2), Priority = -2 };

        Numbers(SampleTicket, first, second).Should().Equal(3, 2, 412);
    }

    [Fact]
    public void Places_are_in_the_same_order_as_their_tickets()
    {
        var random = new Random(20261130);
        var tickets = Enumerable
            .Range(1, 500)
            .Select(number =>
                SampleTicket with
                {
                    Number = number,
                    SubmittedAt = Now.AddMinutes(random.Next(50)),
                    Priority = Math.Min(0, random.Next(6) - 4),
                }
            )
            .ToArray();
        random.Shuffle(tickets);

        tickets
            .Select(QueueOrder.PlaceOf)
            .Order(QueueOrder.Places)
            .Select(p => p.Number)
            .Should()
            .Equal(Numbers(tickets));
    }

    private static IEnumerable<int> Numbers(params Ticket[] tickets) =>
        QueueOrder.Apply(tickets).Select(t => t.Number);
}
