using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Import.Planning;

/// <summary>A customer at one point of an import: the agreement, the open term, and the hours replayed so far.</summary>
/// <param name="Hours">The ledger of an existing customer has no sources until they are loaded.</param>
/// <param name="HasExistingAgreement">
/// True if the database held the agreement before the import. New rows are then posted on the day of the import, while the
/// history of a new agreement is replayed on the dates of its rows.
/// </param>
/// <param name="LastChange">The latest change of package; null if there is none.</param>
public sealed record CustomerSnapshot(
    CustomerHours Hours,
    bool HasExistingAgreement,
    PackageChange? LastChange
)
{
    public Customer Customer => Hours.Customer;

    public ServiceAgreement? Agreement => Hours.Agreement;

    public Term? OpenTerm => Hours.Term;

    public HoursLedger Ledger => Hours.Ledger;

    /// <summary>Returns a customer as the database holds it.</summary>
    public static CustomerSnapshot FromExisting(Customer customer, ExistingData existing)
    {
        var agreement = existing.Agreements.GetValueOrDefault(customer.Id);
        var hours = new CustomerHours(
            customer,
            agreement,
            existing.Terms[customer.Id].LastOrDefault(),
            HoursLedger.Create(existing.Accounts[customer.Id], [])
        );
        return new(
            hours,
            agreement is not null,
            existing.PackageChanges[customer.Id].LastOrDefault()
        );
    }

    /// <summary>Returns a new customer without an agreement and with an empty ledger.</summary>
    public static CustomerSnapshot CreateNew(Customer customer) =>
        new(
            new(customer, null, null, HoursLedger.Create(HoursAccount.Create(customer.Id), [])),
            HasExistingAgreement: false,
            LastChange: null
        );

    public CustomerSnapshot With(HoursLedger ledger) =>
        this with
        {
            Hours = Hours with { Ledger = ledger },
        };

    public CustomerSnapshot With(HoursAccount hoursAccount) =>
        With(Ledger with { Account = hoursAccount });
}
