using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>
/// Replays package changes, cards and time in date order through the rules of live work: on one date resets first, then
/// package changes, then cards, then time, each in file order. Time of an agreement that was here before is registered on the
/// day of the import, so that it finds the resets until then done.
/// </summary>
[Rule("N1")]
[Rule("N3")]
internal static class HoursReplay
{
    public static void Run(ImportPlan plan, IProgress<ImportProgress>? progress)
    {
        var rows = plan.NewRows;
        foreach (var book in rows.CustomersToLoad)
        {
            Load(book, plan.Stored);
        }

        var steps = rows
            .PackageChanges.Select(r => ChangeStep(plan, r))
            .Concat(rows.Cards.Select(r => CardStep(plan, r)))
            .Concat(rows.Times.Select(r => TimeStep(plan, r)));

        // The order is stable: what falls on one date stays as it stands here.
        var ordered = steps.OrderBy(s => s.PostedOn).ThenBy(s => s.RowDate).ToList();
        foreach (var (i, step) in ordered.Index())
        {
            progress?.Report(new(ImportPhase.Replaying, i, ordered.Count));
            RunDue(plan, step.Book, step.PostedOn);
            step.Post();
        }

        foreach (
            var book in plan.Books.Values.Where(b =>
                !b.HasExistingAgreement || rows.CustomersToLoad.Contains(b)
            )
        )
        {
            RunDue(plan, book, plan.Settings.AsOf);
        }
    }

    private static void Load(CustomerSnapshot book, ExistingLedgers stored)
    {
        var id = book.Customer.Id;
        book.Keep(
            HoursLedger.Create(book.Ledger.Account, stored.Sources[id]) with
            {
                LoadedEntries = LoadedEntries.All(stored.Entries[id]),
            }
        );
    }

    private static ReplayStep ChangeStep(ImportPlan plan, PackageChangeCsvRow row)
    {
        var book = plan.Books[row.Customer];
        return new(book, row.On, row.On, () => PackageChangeReplay.Post(plan, row, book));
    }

    private static ReplayStep CardStep(ImportPlan plan, RefillCardCsvRow row)
    {
        var book = plan.Books[row.Customer];
        return new(book, row.BoughtOn, row.BoughtOn, () => CardReplay.Post(plan, row, book));
    }

    private static ReplayStep TimeStep(ImportPlan plan, TimeEntryCsvRow row)
    {
        var book = plan.BookOf(plan.Tickets[row.Ticket]);
        var asOf = plan.Settings.AsOf;
        var by = book.HasExistingAgreement && asOf > row.WorkedOn ? asOf : row.WorkedOn;
        return new(book, by, row.WorkedOn, () => TimeReplay.Post(plan, row, book, by));
    }

    private static void RunDue(ImportPlan plan, CustomerSnapshot book, DateOnly by)
    {
        if (!DueResets.AreDue(book.Hours, by))
        {
            return;
        }

        var (policy, now) = (plan.Settings.Policy, plan.Settings.Now);
        var ran = DueResets.Run(book.Hours, by, plan.Packages, policy, now);
        book.Hours = ran.HoursAfter;
        TicketHoldAdjustment.Apply(plan, book);
        plan.NewTerms.AddRange(ran.OpenedTerms);
        plan.NewResets.AddRange(ran.Reports);
        if (ran.Settlement is { } settlement)
        {
            plan.NewSettlements.Add(settlement);
        }
    }
}
