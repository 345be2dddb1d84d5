using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Checks;

/// <summary>What the sufficiency check looks at.</summary>
public sealed record SufficiencyFacts(
    Ticket Ticket,
    Customer Customer,
    ServiceAgreement? Agreement,
    HoursAccount Account,
    DateOnly Today
)
{
    /// <summary>A ticket beside its customer's hours.</summary>
    public static SufficiencyFacts From(Ticket ticket, CustomerHours hours, DateOnly today) =>
        new(ticket, hours.Customer, hours.Agreement, hours.Ledger.Account, today);
}
