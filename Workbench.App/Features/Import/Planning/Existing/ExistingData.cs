using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Existing;

/// <summary>What the database holds before an import.</summary>
/// <param name="Customers">By number.</param>
/// <param name="Terms">All that were opened, by customer, in their order.</param>
/// <param name="PackageChanges">By customer, in their order.</param>
/// <param name="RefillCardCounts">How many equal cards there are.</param>
/// <param name="TimeEntryCounts">How many equal time entries there are.</param>
/// <param name="NextPersonId">The first id that is free; the next two are numbers likewise.</param>
public sealed record ExistingData(
    IReadOnlyDictionary<string, Package> Packages,
    IReadOnlyDictionary<string, Customer> Customers,
    IReadOnlyDictionary<int, ServiceAgreement> Agreements,
    ILookup<int, Term> Terms,
    ILookup<int, PackageChange> PackageChanges,
    IReadOnlyDictionary<int, HoursAccount> Accounts,
    IReadOnlyDictionary<int, Ticket> Tickets,
    IReadOnlyDictionary<int, string> Descriptions,
    IReadOnlyDictionary<int, IReadOnlyList<TicketChange>> Changes,
    IReadOnlyDictionary<ExistingData.RefillCardKey, int> RefillCardCounts,
    IReadOnlyDictionary<ExistingData.TimeEntryKey, int> TimeEntryCounts,
    IReadOnlyList<Person> People,
    int NextCustomerId,
    int NextPersonId,
    int NextBundleNo,
    int NextEscalationNo
)
{
    /// <summary>By what a bought card is known.</summary>
    public sealed record RefillCardKey(int CustomerId, DateOnly BoughtOn, int Hours);

    /// <summary>By what a time entry is known.</summary>
    public sealed record TimeEntryKey(
        int Ticket,
        DateOnly WorkedOn,
        int Minutes,
        string Technician,
        Activity Activity,
        string Note
    );

    /// <summary>By what a change of package is known.</summary>
    public sealed record PackageChangeKey(int CustomerId, DateOnly On, string Package);
}
