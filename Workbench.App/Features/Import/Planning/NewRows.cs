using Workbench.App.Features.Import.Reading;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Planning;

/// <summary>The rows about hours that are not here yet; what refers to nothing is rejected, what is known is counted.</summary>
/// <param name="LiveBooks">Customers whose agreements were here before, as far as these rows and started tickets concern them.</param>
public sealed record NewRows(
    IReadOnlyList<PackageChangeRow> PackageChanges,
    IReadOnlyList<CardRow> Cards,
    IReadOnlyList<TimeRow> Times,
    IReadOnlySet<CustomerBook> LiveBooks
)
{
    public static NewRows None { get; } = new([], [], [], new HashSet<CustomerBook>());

    public static NewRows Of(ImportPlan plan)
    {
        var changes = new Ordinals<PackageChangeKey>(
            plan.Tally,
            plan.Stock.PackageChanges.SelectMany(c => c)
                .GroupBy(c => new PackageChangeKey(c.CustomerId, c.ChosenOn, c.ToPackage))
                .ToDictionary(g => g.Key, g => g.Count())
        );
        var cards = new Ordinals<CardKey>(plan.Tally, plan.Stock.Cards);
        var times = new Ordinals<TimeKey>(plan.Tally, plan.Stock.Times);
        var newChanges = plan.Folder.PackageChanges.Where(r => IsNew(plan, r, changes)).ToList();
        var newCards = plan.Folder.Cards.Where(r => IsNew(plan, r, cards)).ToList();
        var newTimes = plan.Folder.Times.Where(r => IsNew(plan, r, times)).ToList();
        var books = newChanges
            .Select(r => plan.Books[r.Customer])
            .Concat(newCards.Select(r => plan.Books[r.Customer]))
            .Concat(newTimes.Select(r => plan.BookOf(plan.Tickets[r.Ticket])))
            .Concat(PlanHolds.New(plan).Select(plan.BookOf))
            .Where(b => b.IsLive);
        return new(newChanges, newCards, newTimes, books.ToHashSet());
    }

    /// <summary>The minutes of a row as they are charged.</summary>
    [Rule("T1")]
    public static int Charged(TimeRow row, AgreementPolicy policy) =>
        Minutes.RoundUp(new(row.Minutes), policy.RoundUpToMinutes).Value;

    private static bool IsNew(
        ImportPlan plan,
        PackageChangeRow row,
        Ordinals<PackageChangeKey> known
    )
    {
        if (BookOf(plan, row.Source, row.Customer) is not { } book)
        {
            return false;
        }

        if (!plan.Packages.ContainsKey(row.Package))
        {
            var why = plan.Rejections.WhyMissing(ImportTable.Packages, row.Package);
            plan.Rejections.Add(row.Source, "package", why);
            return false;
        }

        return !known.IsKnown(new(book.Customer.Id, row.On, row.Package), row.Source);
    }

    private static bool IsNew(ImportPlan plan, CardRow row, Ordinals<CardKey> known) =>
        BookOf(plan, row.Source, row.Customer) is { } book
        && !known.IsKnown(new(book.Customer.Id, row.BoughtOn, row.Hours), row.Source);

    private static bool IsNew(ImportPlan plan, TimeRow row, Ordinals<TimeKey> known)
    {
        if (!plan.Tickets.TryGetValue(row.Ticket, out var ticket))
        {
            var key = row.Source["ticket"].Trim();
            var why = plan.Rejections.WhyMissing(ImportTable.Tickets, key);
            plan.Rejections.Add(row.Source, "ticket", why);
            return false;
        }

        var book = plan.BookOf(ticket);
        if (
            book.Agreement is null
            && plan.Rejections.WhereRejected(ImportTable.Agreements, book.Customer.Number)
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

        var minutes = Charged(row, plan.Settings.Policy);
        return !known.IsKnown(
            new(row.Ticket, row.WorkedOn, minutes, row.Technician, row.Activity, row.Note),
            row.Source
        );
    }

    private static CustomerBook? BookOf(ImportPlan plan, RawRow row, string customer)
    {
        if (plan.Books.TryGetValue(customer, out var book))
        {
            return book;
        }

        var why = plan.Rejections.WhyMissing(ImportTable.Customers, customer);
        plan.Rejections.Add(row, "customer", why);
        return null;
    }
}
