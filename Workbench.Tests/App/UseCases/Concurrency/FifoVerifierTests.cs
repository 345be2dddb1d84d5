using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Tests.UseCases.Concurrency;

/// <summary>Tests the verifier with broken histories: it must tell each kind from a valid one.</summary>
[Rule("K4")]
public sealed class FifoVerifierTests
{
    private static readonly DateTime Start = new(2026, 11, 2, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Dictionary<int, DateTime> Submitted = new()
    {
        [1] = Start.AddDays(-2),
        [2] = Start.AddDays(-1),
    };

    [Fact]
    public void First_in_first_out_is_accepted() =>
        Check(EntersQueue(1, 1), EntersQueue(2, 2), Taken(3, 1), Taken(4, 2)).Should().BeEmpty();

    [Fact]
    public void Taking_past_a_waiting_older_ticket_is_a_violation() =>
        Check(EntersQueue(1, 1), EntersQueue(2, 2), Taken(3, 2), Taken(4, 1))
            .Should()
            .Equal("#2 overtook #1.");

    [Fact]
    public void An_older_ticket_never_taken_is_a_violation() =>
        Check(EntersQueue(1, 1), EntersQueue(2, 2), Taken(3, 2)).Should().Equal("#2 overtook #1.");

    [Fact]
    public void A_ticket_passed_over_for_lack_of_hours_is_no_violation() =>
        Check(
                EntersQueue(1, 1),
                EntersQueue(2, 2),
                Transition(3, 1, 2, Queued, AwaitingFunding),
                Taken(4, 2)
            )
            .Should()
            .BeEmpty();

    [Fact]
    public void Passing_over_follows_the_same_order_as_taking() =>
        Check(
                EntersQueue(1, 1),
                EntersQueue(2, 2),
                Taken(3, 2),
                Transition(4, 1, 2, Queued, AwaitingFunding)
            )
            .Should()
            .Equal("#2 overtook #1.");

    [Fact]
    public void A_ticket_queued_during_a_take_is_no_violation() =>
        new FifoVerifier([new(1, At(1).AddSeconds(-1), At(5)), new(2, At(2), At(4))])
            .FindViolations(
                [EntersQueue(1, 1), EntersQueue(2, 2), Taken(3, 2), Taken(6, 1)],
                Submitted
            )
            .Should()
            .BeEmpty();

    [Fact]
    public void A_ticket_withdrawn_during_a_take_is_no_violation() =>
        new FifoVerifier([new(1, At(2), At(8)), new(2, At(4), At(6))])
            .FindViolations(
                [
                    EntersQueue(1, 1),
                    EntersQueue(2, 2),
                    Taken(3, 2),
                    Transition(5, 1, 2, Queued, Withdrawn),
                ],
                Submitted
            )
            .Should()
            .BeEmpty();

    [Fact]
    public void A_ticket_withdrawn_long_after_a_take_is_a_violation() =>
        Check(
                EntersQueue(1, 1),
                EntersQueue(2, 2),
                Taken(3, 2),
                Transition(9, 1, 2, Queued, Withdrawn)
            )
            .Should()
            .Equal("#2 overtook #1.");

    [Fact]
    public void A_ticket_taken_twice_is_a_violation() =>
        Check(EntersQueue(1, 1), Taken(2, 1), Transition(3, 1, 3, Queued, Started))
            .Should()
            .Equal("#1 was handed out and did not stand in the queue.");

    private static IReadOnlyList<string> Check(params RecordedTransition[] steps) =>
        new FifoVerifier([]).FindViolations(steps, Submitted);

    private static DateTime At(int seconds) => Start.AddSeconds(seconds);

    private static RecordedTransition EntersQueue(int place, int ticket) =>
        Transition(place, ticket, 1, New, Queued);

    private static RecordedTransition Taken(int place, int ticket) =>
        Transition(place, ticket, 2, Queued, Started);

    private static RecordedTransition Transition(
        int place,
        int ticket,
        int no,
        TicketState? from,
        TicketState to
    ) => new(place, ticket, no, At(place), from, to);
}
