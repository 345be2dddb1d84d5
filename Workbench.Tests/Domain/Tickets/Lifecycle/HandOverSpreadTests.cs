using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Domain.Tickets.Queue;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Lifecycle;

[Rule("K11")]
public sealed class HandOverSpreadTests
{
    private const int MaxStarted = 3;

    [Fact]
    public void The_least_loaded_gets_the_oldest_ticket()
    {
        var spread = HandOverSpread.Create(
            [Started(3, 60), Started(1, 240), Started(2, 60)],
            [new(7, 0, 100), new(8, 0, 0)],
            MaxStarted
        );

        spread
            .Should()
            .Equal(
                new Dictionary<int, int?>
                {
                    [1] = 8,
                    [2] = 7,
                    [3] = 7,
                }
            );
    }

    [Fact]
    public void Nobody_gets_more_started_tickets_than_the_limit()
    {
        var spread = HandOverSpread.Create(
            [
                Started(1, 60),
                Started(2, 60),
                Started(3, 60) with
                {
                    State = TicketState.AwaitingCustomer,
                },
            ],
            [new(7, 2, 0)],
            MaxStarted
        );

        spread
            .Should()
            .Equal(
                new Dictionary<int, int?>
                {
                    [1] = 7,
                    [2] = null,
                    [3] = 7,
                }
            );
    }

    [Fact]
    public void Without_anybody_at_work_nothing_is_handed_over() =>
        HandOverSpread.Create([Started(1, 60)], [], MaxStarted)[1].Should().BeNull();

    [Fact]
    public void A_hand_over_beyond_the_limit_takes_a_reason()
    {
        StartedTicketLimit.CheckHandOver(2, MaxStarted, "").Should().BeNull();
        StartedTicketLimit
            .CheckHandOver(3, MaxStarted, " ")!
            .Code.Should()
            .Be(RefusalCode.TooManyForTechnician);
        StartedTicketLimit.CheckHandOver(3, MaxStarted, "Only Bo knows it").Should().BeNull();
        StartedTicketLimit
            .CheckHandOver(3, MaxStarted, new string('x', Reason.MaxLength + 1))!
            .Code.Should()
            .Be(RefusalCode.TextTooLong);
    }

    [Fact]
    public void Every_ticket_has_one_place_and_the_loads_stay_close()
    {
        var random = new Random(20261130);
        for (var run = 0; run < 1_000; run++)
        {
            var tickets = Enumerable
                .Range(1, random.Next(0, 12))
                .Select(n =>
                    Started(n, random.Next(1, 241)) with
                    {
                        State =
                            random.Next(3) == 0 ? TicketState.AwaitingFunding : TicketState.Started,
                        SubmittedAt = Now.AddHours(random.Next(500)),
                    }
                )
                .ToList();
            var candidates = Enumerable
                .Range(1, random.Next(0, 5))
                .Select(id => new HandOverCandidate(id, random.Next(0, 5), random.Next(0, 600)))
                .ToList();

            var spread = HandOverSpread.Create(tickets, candidates, MaxStarted);

            spread.Keys.Should().BeEquivalentTo(tickets.Select(t => t.Number));
            ShouldKeepTheLimit(tickets, candidates, spread);
            var again = HandOverSpread.Create(
                tickets.OrderBy(_ => random.Next()),
                candidates.OrderBy(_ => random.Next()),
                MaxStarted
            );
            again.Should().BeEquivalentTo(spread);
        }
    }

    private static void ShouldKeepTheLimit(
        List<Ticket> tickets,
        List<HandOverCandidate> candidates,
        IReadOnlyDictionary<int, int?> spread
    )
    {
        foreach (var candidate in candidates)
        {
            var got = tickets.Count(t =>
                t.State == TicketState.Started && spread[t.Number] == candidate.PersonId
            );
            got.Should().BeLessThanOrEqualTo(Math.Max(0, MaxStarted - candidate.StartedTickets));
        }

        if (candidates.Exists(c => c.StartedTickets < MaxStarted) && tickets.Count > 0)
        {
            spread[QueueOrder.Apply(tickets).First().Number].Should().NotBeNull();
        }
    }

    private static Ticket Started(int number, int planned) =>
        SampleTicket with
        {
            Number = number,
            State = TicketState.Started,
            TechnicianId = 1_000,
            EstimateMinutes = planned,
        };
}
