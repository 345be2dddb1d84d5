using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets.Time;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Time;

[Rule("K7")]
public sealed class UnreversedTimeEntriesTests
{
    [Fact]
    public void A_reversed_entry_and_its_reversal_are_excluded()
    {
        var reversed = TimeEntryFor(SampleTicket, 30);
        var unreversed = reversed with { No = 2 };
        var reversal = reversed with { No = 3, Minutes = -30, ReversedEntryNo = 1 };
        var otherTicket = reversed with { TicketNumber = 7, No = 1 };

        UnreversedTimeEntries
            .From([reversed, unreversed, reversal, otherTicket])
            .Should()
            .Equal(unreversed, otherTicket);
    }
}
