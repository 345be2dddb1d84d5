using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>The rows about hours that are not here yet; what refers to nothing is rejected, what is known is counted.</summary>
/// <param name="CustomersToLoad">Customers whose agreements were here before, as far as these rows and started tickets concern them.</param>
public sealed record NewHoursRows(
    IReadOnlyList<PackageChangeCsvRow> PackageChanges,
    IReadOnlyList<RefillCardCsvRow> Cards,
    IReadOnlyList<TimeEntryCsvRow> Times,
    IReadOnlySet<CustomerSnapshot> CustomersToLoad
)
{
    public static NewHoursRows Empty { get; } = new([], [], [], new HashSet<CustomerSnapshot>());

    public static NewHoursRows Create(ImportPlan plan)
    {
        var changes = new ExistingRowMatcher<ExistingData.PackageChangeKey>(
            plan.Tally,
            plan.Stock.PackageChanges.SelectMany(c => c)
                .GroupBy(c => new ExistingData.PackageChangeKey(
                    c.CustomerId,
                    c.ChosenOn,
                    c.ToPackage
                ))
                .ToDictionary(g => g.Key, g => g.Count())
        );
        var cards = new ExistingRowMatcher<ExistingData.RefillCardKey>(
            plan.Tally,
            plan.Stock.RefillCardCounts
        );
        var times = new ExistingRowMatcher<ExistingData.TimeEntryKey>(
            plan.Tally,
            plan.Stock.TimeEntryCounts
        );
        var newChanges = plan.Folder.PackageChanges.Where(r => IsNew(plan, r, changes)).ToList();
        var newCards = plan.Folder.Cards.Where(r => IsNew(plan, r, cards)).ToList();
        var newTimes = plan.Folder.Times.Where(r => IsNew(plan, r, times)).ToList();
        var books = newChanges
            .Select(r => plan.Books[r.Customer])
            .Concat(newCards.Select(r => plan.Books[r.Customer]))
            .Concat(newTimes.Select(r => plan.BookOf(plan.Tickets[r.Ticket])))
            .Concat(HoldPlanner.StartedNewTickets(plan).Select(plan.BookOf))
            .Where(b => b.HasExistingAgreement);
        return new(newChanges, newCards, newTimes, books.ToHashSet());
    }

    /// <summary>The minutes of a row as they are charged.</summary>
    [Rule("T1")]
    public static int ChargedMinutes(TimeEntryCsvRow row, AgreementPolicy policy) =>
        Minutes.RoundUp(new(row.Minutes), policy.RoundUpToMinutes).Value;

    private static bool IsNew(
        ImportPlan plan,
        PackageChangeCsvRow row,
        ExistingRowMatcher<ExistingData.PackageChangeKey> known
    )
    {
        if (BookOf(plan, row.Source, row.Customer) is not { } book)
        {
            return false;
        }

        if (!plan.Packages.ContainsKey(row.Package))
        {
            var why = plan.Rejections.MissingReferenceText(ImportTable.Packages, row.Package);
            plan.Rejections.Add(row.Source, "package", why);
            return false;
        }

        return !known.TryMatch(new(book.Customer.Id, row.On, row.Package), row.Source);
    }

    private static bool IsNew(
        ImportPlan plan,
        RefillCardCsvRow row,
        ExistingRowMatcher<ExistingData.RefillCardKey> known
    ) =>
        BookOf(plan, row.Source, row.Customer) is { } book
        && !known.TryMatch(new(book.Customer.Id, row.BoughtOn, row.Hours), row.Source);

    private static bool IsNew(
        ImportPlan plan,
        TimeEntryCsvRow row,
        ExistingRowMatcher<ExistingData.TimeEntryKey> known
    )
    {
        if (!plan.Tickets.TryGetValue(row.Ticket, out var ticket))
        {
            var key = row.Source["ticket"].Trim();
            var why = plan.Rejections.MissingReferenceText(ImportTable.Tickets, key);
            plan.Rejections.Add(row.Source, "ticket", why);
            return false;
        }

        var book = plan.BookOf(ticket);
        if (
            book.Agreement is null
            && plan.Rejections.FindRejected(ImportTable.Agreements, book.Customer.Number)
                is { } place
        )
        {
            // Let in without its agreement it would stay uncovered for good.
            plan.Rejections.Add(
                row.Source,
                "ticket",
                $"the agreement of its customer is rejected at {place}"
            );
            return false;
        }

        var minutes = ChargedMinutes(row, plan.Settings.Policy);
        return !known.TryMatch(
            new(row.Ticket, row.WorkedOn, minutes, row.Technician, row.Activity, row.Note),
            row.Source
        );
    }

    private static CustomerSnapshot? BookOf(ImportPlan plan, RawCsvRow row, string customer)
    {
        if (plan.Books.TryGetValue(customer, out var book))
        {
            return book;
        }

        var why = plan.Rejections.MissingReferenceText(ImportTable.Customers, customer);
        plan.Rejections.Add(row, "customer", why);
        return null;
    }
}
