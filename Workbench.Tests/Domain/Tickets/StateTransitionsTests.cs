using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets;

[Rule("K4")]
public sealed class StateTransitionsTests
{
    /// <summary>
    /// The allowed transitions as a matrix: a row for each state that a ticket leaves and a column for each that it enters,
    /// both in the order New, Queued, Started, AwaitingCustomer, AwaitingFunding, Escalated, Delivered, Closed, Withdrawn,
    /// Merged.
    /// </summary>
    private static readonly string[] ExpectedMatrix =
    [
        /* New              */".x.x.x..xx",
        /* Queued           */"x.x.xx..xx",
        /* Started          */".x.xxxx.xx",
        /* AwaitingCustomer */"xxx..x..xx",
        /* AwaitingFunding  */".xx..x..xx",
        /* Escalated        */".x.....xx.",
        /* Delivered        */"..x.x..x.x",
        /* Closed           */"..x.x.....",
        /* Withdrawn        */"xxxxxx....",
        /* Merged           */"xxxxx.x...",
    ];

    public static TheoryData<TicketState, TicketState, bool> Cells
    {
        get
        {
            var cells = new TheoryData<TicketState, TicketState, bool>();
            var states = Enum.GetValues<TicketState>();
            foreach (var from in states)
            {
                foreach (var to in states)
                {
                    cells.Add(from, to, ExpectedMatrix[(int)from][(int)to] == 'x');
                }
            }

            return cells;
        }
    }

    [Fact]
    public void The_matrix_has_a_cell_for_every_pair_of_states() => Cells.Should().HaveCount(100);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_cell_is_allowed_or_refused(TicketState from, TicketState to, bool allowed)
    {
        StateTransitions.IsAllowed(from, to).Should().Be(allowed);
        StateTransitions.AllowedFrom(from).Contains(to).Should().Be(allowed);
        (StateTransitions.Check(from, to) is null).Should().Be(allowed);
    }

    [Fact]
    public void A_refusal_names_the_state_and_what_is_allowed_from_it()
    {
        var refused = StateTransitions.Check(TicketState.Escalated, TicketState.Delivered)!;

        refused.Code.Should().Be(RefusalCode.TransitionNotAllowed);
        refused.Data[0].Should().Be(TicketState.Escalated);
        refused.Data[1].Should().Be(TicketState.Delivered);
        refused
            .Data[2]
            .As<IEnumerable<TicketState>>()
            .Should()
            .BeEquivalentTo([TicketState.Queued, TicketState.Closed, TicketState.Withdrawn]);
    }

    [Theory]
    [InlineData(TicketState.Delivered, true)]
    [InlineData(TicketState.Escalated, true)]
    [InlineData(TicketState.New, true)]
    [InlineData(TicketState.Queued, true)]
    [InlineData(TicketState.Started, true)]
    [InlineData(TicketState.AwaitingCustomer, true)]
    [InlineData(TicketState.AwaitingFunding, true)]
    [InlineData(TicketState.Closed, false)]
    [InlineData(TicketState.Withdrawn, false)]
    [InlineData(TicketState.Merged, false)]
    public void A_state_is_open_or_ended(TicketState state, bool open) =>
        TicketCondition.IsOpen.Holds(SampleTicket with { State = state }).Should().Be(open);
}
