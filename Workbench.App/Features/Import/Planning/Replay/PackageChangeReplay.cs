using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>A row of package_changes.csv at its turn in the replay.</summary>
[Rule("A11")]
internal static class PackageChangeReplay
{
    public static void Post(ImportPlan plan, PackageChangeCsvRow row, CustomerSnapshot book)
    {
        if (!OpenTermCheck.Check(plan, row.Source, book, "on", row.On))
        {
            return;
        }

        if (book.LastChange is { } last && row.On < last.ChosenOn)
        {
            // The latest choice counts, and an older one that comes after it would undo it.
            plan.Rejections.Add(
                row.Source,
                "on",
                $"lies before the change of {last.ChosenOn:O}, which is known"
            );
            return;
        }

        var changed = PackageChangeResult.Apply(
            book.Hours,
            plan.Packages[row.Package],
            row.On,
            plan.Packages,
            plan.Settings.Policy,
            (book.LastChange?.No ?? 0) + 1,
            plan.Settings.Now
        );
        if (changed.TryGetValue(out var done, out _))
        {
            book.Hours = done.HoursAfter;
            book.LastChange = done.Change;
            TicketHoldAdjustment.Apply(plan, book);
            plan.NewPackageChanges.Add(done.Change);
            plan.Tally.Added(row.Source);
            return;
        }

        plan.Rejections.Add(
            row.Source,
            "package",
            $"{RowError.Quote(row.Package)} is the package that is chosen already"
        );
    }
}
