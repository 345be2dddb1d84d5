using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Choices;

[Rule("F5")]
public sealed class FundingRequestTests
{
    private static readonly Sufficiency Short = new Sufficiency.Short(new(60), new(120));

    [Fact]
    public void Who_asked_is_recorded_and_the_ticket_stays_where_it_is()
    {
        var asked = FundingRequest
            .Record(SampleTicket with { State = TicketState.Queued }, Short, Anna, Now)
            .ShouldSucceed();

        (asked.Change.Kind, asked.Change.ActorName, asked.Change.ChangedAt)
            .Should()
            .Be((TicketChangeKind.AskedForFunding, Anna.Name, Now));
        (asked.Change.FromState, asked.Ticket.State)
            .Should()
            .Be((TicketState.Queued, TicketState.Queued));
    }

    [Fact]
    public void With_enough_hours_there_is_nothing_to_ask_unless_time_is_uncovered()
    {
        var enough = new Sufficiency.NotNeeded();

        FundingRequest
            .Record(SampleTicket, enough, Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NothingToChoose);
        FundingRequest
            .Record(SampleTicket with { UncoveredMinutes = 1 }, enough, Anna, Now)
            .ShouldSucceed();
    }
}
