using Workbench.App.Features.Import.Reading;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// Replays package changes, cards and time in date order through the rules of live work: on one date resets first, then
/// package changes, then cards, then time, each in file order. Time of an agreement that was here before is registered on the
/// day of the import, so that it finds the resets until then done.
/// </summary>
[Rule("N1")]
[Rule("N3")]
internal static class PlanHours
{
    public static void Run(ImportPlan plan, IProgress<ImportStep>? progress)
    {
        var rows = plan.NewRows;
        foreach (var book in rows.LiveBooks)
        {
            Load(book, plan.Stored);
        }

        var steps = rows
            .PackageChanges.Select(r => ChangeStep(plan, r))
            .Concat(rows.Cards.Select(r => CardStep(plan, r)))
            .Concat(rows.Times.Select(r => TimeStep(plan, r)));

        // The order is stable: what falls on one date stays as it stands here.
        var ordered = steps.OrderBy(s => s.By).ThenBy(s => s.On).ToList();
        foreach (var (i, step) in ordered.Index())
        {
            progress?.Report(new(ImportPhase.Replaying, i, ordered.Count));
            RunDue(plan, step.Book, step.By);
            step.Post();
        }

        foreach (var book in plan.Books.Values.Where(b => !b.IsLive || rows.LiveBooks.Contains(b)))
        {
            RunDue(plan, book, plan.Settings.AsOf);
        }
    }

    private static void Load(CustomerBook book, StoredHours stored)
    {
        var id = book.Customer.Id;
        book.Keep(
            HoursLedger.Create(book.Ledger.Account, stored.Sources[id]) with
            {
                LoadedEntries = LoadedEntries.All(stored.Entries[id]),
            }
        );
    }

    private static HoursStep ChangeStep(ImportPlan plan, PackageChangeRow row)
    {
        var book = plan.Books[row.Customer];
        return new(book, row.On, row.On, () => ImportedPackageChange.Post(plan, row, book));
    }

    private static HoursStep CardStep(ImportPlan plan, CardRow row)
    {
        var book = plan.Books[row.Customer];
        return new(book, row.BoughtOn, row.BoughtOn, () => ImportedCard.Post(plan, row, book));
    }

    private static HoursStep TimeStep(ImportPlan plan, TimeRow row)
    {
        var book = plan.BookOf(plan.Tickets[row.Ticket]);
        var asOf = plan.Settings.AsOf;
        var by = book.IsLive && asOf > row.WorkedOn ? asOf : row.WorkedOn;
        return new(book, by, row.WorkedOn, () => ImportedTime.Post(plan, row, book, by));
    }

    private static void RunDue(ImportPlan plan, CustomerBook book, DateOnly by)
    {
        if (!DueResets.AreDue(book.Hours, by))
        {
            return;
        }

        var (policy, now) = (plan.Settings.Policy, plan.Settings.Now);
        var ran = DueResets.Run(book.Hours, by, plan.Packages, policy, now);
        book.Hours = ran.HoursAfter;
        LiveTickets.Renew(plan, book);
        plan.NewTerms.AddRange(ran.OpenedTerms);
        plan.NewResets.AddRange(ran.Reports);
        if (ran.Settlement is { } settlement)
        {
            plan.NewSettlements.Add(settlement);
        }
    }
}
