using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>The data that the sufficiency check is decided from.</summary>
public sealed record SufficiencyFacts(
    Ticket Ticket,
    Customer Customer,
    ServiceAgreement? Agreement,
    HoursAccount Account,
    DateOnly Today
)
{
    /// <summary>Creates the facts of a ticket and its customer's hours.</summary>
    public static SufficiencyFacts From(Ticket ticket, CustomerHours hours, DateOnly today) =>
        new(ticket, hours.Customer, hours.Agreement, hours.Ledger.Account, today);
}
