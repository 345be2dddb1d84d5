using Workbench.Domain.Funding.Usage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Agreements.Usage;

/// <summary>What a customer's time was used for in a range of days.</summary>
/// <param name="HasTerm">Whether the customer has or had a term on the day.</param>
/// <param name="HasPrevious">Whether there was a term before it.</param>
/// <param name="OpenTickets">The customer's open tickets: their next time may be used time.</param>
public sealed record UsageView(
    UsagePeriod Period,
    bool HasTerm,
    bool HasPrevious,
    UsageSum Sum,
    IReadOnlyList<UsageView.TicketUsage> ByTicket,
    IReadOnlyList<(DateOnly Month, UsageSum Sum)> ByMonth,
    IReadOnlyList<(Activity? Activity, UsageSum Sum)> ByActivity,
    IReadOnlySet<int> OpenTickets
)
{
    /// <summary>Returns whether a ticket that changed may be part of what is shown.</summary>
    public bool MayConcern(int ticket) =>
        OpenTickets.Contains(ticket) || ByTicket.Any(t => t.Number == ticket);

    /// <param name="Number">Null for hours that were drawn without a ticket.</param>
    public sealed record TicketUsage(int? Number, string Subject, UsageSum Sum);
}
