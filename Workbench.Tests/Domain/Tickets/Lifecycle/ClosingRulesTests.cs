using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Lifecycle;

[Rule("K9")]
public sealed class ClosingRulesTests
{
    private static readonly Ticket Delivered = SampleTicket with { State = TicketState.Delivered };

    [Theory]
    [InlineData("2026-06-01 07:00", "2026-06-15 07:00")]
    [InlineData("2026-03-20 08:00", "2026-04-03 07:00")]
    [InlineData("2026-10-20 07:00", "2026-11-03 08:00")]
    public void Without_a_reply_it_is_closed_after_14_days_at_the_same_local_time(
        string delivered,
        string closes
    )
    {
        var ticket = Delivered with { DeliveredAt = Utc(delivered) };
        var due = Utc(closes);

        ClosingRules.IsDue(ticket, due.AddSeconds(-1)).Should().BeFalse();
        ClosingRules.IsDue(ticket, due).Should().BeTrue();
        ClosingRules.IsDue(ticket, due.AddSeconds(1)).Should().BeTrue();
    }

    [Theory]
    [InlineData(TicketState.Started)]
    [InlineData(TicketState.Closed)]
    [InlineData(TicketState.AwaitingFunding)]
    public void Only_a_delivered_ticket_is_closed(TicketState state)
    {
        var ticket = Delivered with { State = state, DeliveredAt = Now };

        ClosingRules.IsDue(ticket, Now.AddDays(100)).Should().BeFalse();
    }
}
