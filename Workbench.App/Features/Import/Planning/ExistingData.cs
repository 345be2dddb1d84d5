using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

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
    IReadOnlyDictionary<CardKey, int> RefillCardCounts,
    IReadOnlyDictionary<TimeKey, int> TimeEntryCounts,
    IReadOnlyList<Person> People,
    int NextCustomerId,
    int NextPersonId,
    int NextBundleNo,
    int NextEscalationNo
);
