using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Import.Planning;

/// <summary>A customer during an import: the agreement, the term that is open, and the hours as replayed so far.</summary>
/// <param name="hours">Known or new; of a known customer without sources until they are loaded.</param>
public sealed class CustomerSnapshot(CustomerHours hours)
{
    public Customer Customer => Hours.Customer;

    public ServiceAgreement? Agreement => Hours.Agreement;

    public Term? OpenTerm => Hours.Term;

    public HoursLedger Ledger => Hours.Ledger;

    public CustomerHours Hours { get; set; } = hours;

    /// <summary>
    /// The agreement was here before: new rows are work of today, registered on the day of the import. A new agreement's
    /// history is replayed as it happened.
    /// </summary>
    public bool HasExistingAgreement { get; } = hours.Agreement is not null;

    /// <summary>The latest change of package, known or new.</summary>
    public PackageChange? LastChange { get; set; }

    public void Keep(HoursLedger ledger) => Hours = Hours with { Ledger = ledger };

    public void Keep(HoursAccount hoursAccount) => Keep(Ledger with { Account = hoursAccount });
}
