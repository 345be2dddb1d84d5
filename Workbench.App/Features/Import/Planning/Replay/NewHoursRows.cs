using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>The rows about hours that the database does not hold yet, and the results of the others.</summary>
/// <param name="CustomersToLoad">
/// Ids of the customers with an existing agreement that have new rows or new started tickets. Their ledgers are needed.
/// </param>
/// <param name="Rows">The results of the known rows and of the rows whose references can't be resolved.</param>
public sealed record NewHoursRows(
    IReadOnlyList<PackageChangeCsvRow> PackageChanges,
    IReadOnlyList<RefillCardCsvRow> Cards,
    IReadOnlyList<TimeEntryCsvRow> Times,
    IReadOnlySet<int> CustomersToLoad,
    IReadOnlyList<RowResult> Rows
)
{
    public static NewHoursRows Create(
        ImportedFolder folder,
        ImportCustomers customers,
        IReadOnlyDictionary<int, Ticket> tickets,
        IReadOnlyDictionary<string, Package> packages,
        ExistingData existing,
        AgreementPolicy policy,
        Rejections rejected
    )
    {
        var references = new HoursRowReferences(customers, tickets, packages, rejected);
        var changes = Split(
            folder.PackageChanges,
            r => r.Source,
            references.Check,
            r => new(CustomerId(r.Customer), r.On, r.Package),
            CountPackageChanges(existing)
        );
        var cards = Split<RefillCardCsvRow, ExistingData.RefillCardKey>(
            folder.Cards,
            r => r.Source,
            references.Check,
            r => new(CustomerId(r.Customer), r.BoughtOn, r.Hours),
            existing.RefillCardCounts
        );
        var times = Split<TimeEntryCsvRow, ExistingData.TimeEntryKey>(
            folder.Times,
            r => r.Source,
            references.Check,
            r =>
                ExistingData.TimeEntryKey.Create(
                    r.Ticket,
                    r.WorkedOn,
                    ChargedMinutes(r, policy),
                    r.Technician,
                    r.Activity,
                    r.Note
                ),
            existing.TimeEntryCounts
        );
        var customerIds = changes
            .New.Select(r => CustomerId(r.Customer))
            .Concat(cards.New.Select(r => CustomerId(r.Customer)))
            .Concat(times.New.Select(r => tickets[r.Ticket].CustomerId))
            .Concat(
                HoldPlanner.StartedNewTickets(tickets.Values, existing).Select(t => t.CustomerId)
            )
            .Where(id => customers[id].HasExistingAgreement);
        return new(
            changes.New,
            cards.New,
            times.New,
            customerIds.ToHashSet(),
            [.. changes.Others, .. cards.Others, .. times.Others]
        );

        int CustomerId(string number) => customers.Find(number)!.Customer.Id;
    }

    /// <summary>Returns the minutes of a row as they are charged.</summary>
    [Rule("T1")]
    public static int ChargedMinutes(TimeEntryCsvRow row, AgreementPolicy policy) =>
        Minutes.RoundUp(new(row.Minutes), policy.RoundUpToMinutes).Value;

    private static Dictionary<ExistingData.PackageChangeKey, int> CountPackageChanges(
        ExistingData existing
    ) =>
        existing
            .PackageChanges.SelectMany(c => c)
            .GroupBy(c => new ExistingData.PackageChangeKey(c.CustomerId, c.ChosenOn, c.ToPackage))
            .ToDictionary(g => g.Key, g => g.Count());

    private static (IReadOnlyList<TRow> New, IReadOnlyList<RowResult> Others) Split<TRow, TKey>(
        IReadOnlyList<TRow> rows,
        Func<TRow, RawCsvRow> sourceOf,
        Func<TRow, RowResult?> problemOf,
        Func<TRow, TKey> keyOf,
        IReadOnlyDictionary<TKey, int> existing
    )
        where TRow : class
        where TKey : notnull
    {
        var checkedRows = rows.Select(r => (Row: r, Problem: problemOf(r))).ToList();
        var valid = checkedRows.Where(c => c.Problem is null).Select(c => c.Row).ToList();

        // A rejected row takes no part, so that it does not count as one of the known ones.
        var known = ExistingRowMatcher.FindKnown(valid, keyOf, existing);
        return (
            [.. valid.Where(r => !known.Contains(r))],
            [
                .. checkedRows.Select(c => c.Problem).OfType<RowResult>(),
                .. known.Select(r => RowResult.Known(sourceOf(r))),
            ]
        );
    }
}
