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
        var worked = TimeEntryFor(SampleTicket, 30);
        var kept = worked with { No = 2 };
        var taken = worked with { No = 3, Minutes = -30, ReversedEntryNo = 1 };
        var elsewhere = worked with { TicketNumber = 7, No = 1 };

        UnreversedTimeEntries
            .From([worked, kept, taken, elsewhere])
            .Should()
            .Equal(kept, elsewhere);
    }
}
