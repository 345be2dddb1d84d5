using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Sales.Advice;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Sales.Tasks;

/// <summary>What is known about one customer today, to decide what sales should do.</summary>
/// <param name="Account">The account after the resets that are due.</param>
/// <param name="Sources">The sources that have not lapsed.</param>
/// <param name="Tickets">The customer's open tickets, and ended ones with uncovered time.</param>
/// <param name="Year">The last 12 months; null if they are not known.</param>
/// <param name="Settlement">The settlement of an agreement that has ended, if the customer owes something that was not
/// invoiced; otherwise null.</param>
public sealed record SalesFacts(
    Customer Customer,
    ServiceAgreement? Agreement,
    HoursAccount Account,
    IReadOnlyList<HoursSource> Sources,
    IReadOnlyList<SalesFacts.SalesTicket> Tickets,
    UsageYear? Year,
    Settlement? Settlement
)
{
    /// <summary>A ticket of the customer.</summary>
    /// <param name="QueuePosition">Counted from one; null if it has no place in the queue.</param>
    /// <param name="TargetEndsAt">UTC instant at which the ticket gets late (D1); null without a target.</param>
    public sealed record SalesTicket(Ticket Ticket, int? QueuePosition, DateTime? TargetEndsAt);
}
