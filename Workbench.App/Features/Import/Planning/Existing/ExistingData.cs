using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Existing;

/// <summary>The data of the database before an import, as far as the import needs it.</summary>
/// <param name="Packages">By name, as it is stored and as rows are compared.</param>
/// <param name="Customers">By number, as it is stored and as rows are compared.</param>
/// <param name="Agreements">By customer.</param>
/// <param name="Terms">All terms that were opened, by customer and in order.</param>
/// <param name="PackageChanges">By customer and in order.</param>
/// <param name="Accounts">By customer.</param>
/// <param name="Tickets">By number.</param>
/// <param name="Descriptions">By ticket.</param>
/// <param name="Changes">By ticket and in order.</param>
/// <param name="RefillCardCounts">The number of equal cards.</param>
/// <param name="TimeEntryCounts">The number of equal time entries.</param>
/// <param name="NextCustomerId">The first free id.</param>
/// <param name="NextPersonId">The first free id.</param>
/// <param name="NextBundleNo">The first free number.</param>
/// <param name="NextEscalationNo">The first free number.</param>
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
    /// <summary>The values that identify a bought card.</summary>
    public sealed record RefillCardKey(int CustomerId, DateOnly BoughtOn, int Hours);

    /// <summary>The values that identify a time entry.</summary>
    public sealed record TimeEntryKey(
        int Ticket,
        DateOnly WorkedOn,
        int Minutes,
        string Technician,
        Activity Activity,
        string Note
    )
    {
        /// <summary>Creates a key in which the case of the person and the line ends of the note make no difference.</summary>
        public static TimeEntryKey Create(
            int ticket,
            DateOnly workedOn,
            int minutes,
            string technician,
            Activity activity,
            string note
        ) =>
            new(
                ticket,
                workedOn,
                minutes,
                TextForm.ComparableName(technician),
                activity,
                TextForm.Comparable(note)
            );
    }

    /// <summary>The values that identify a change of package.</summary>
    public sealed record PackageChangeKey(int CustomerId, DateOnly On, string Package);
}
