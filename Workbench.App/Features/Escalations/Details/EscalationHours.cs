using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Escalations.Details;

/// <summary>The agreement and hours of an escalation's customer, after the resets that are due (N3).</summary>
/// <param name="Agreement">Null if the customer never had one.</param>
/// <param name="Today">The date in Stockholm for which they were read.</param>
public sealed record EscalationHours(
    Customer Customer,
    ServiceAgreement? Agreement,
    HoursAccount Account,
    DateOnly Today
)
{
    /// <summary>The free hours; zero before launch and without an agreement (F1).</summary>
    public Minutes Available => DrawEligibility.Available(Customer, Agreement, Account, Today);

    /// <summary>The term of today; null without a running agreement.</summary>
    public TermDates? Term =>
        Agreement is { } agreement && agreement.Covers(Today) ? agreement.TermOn(Today) : null;
}
