using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>Posts a row of package_changes.csv.</summary>
[Rule("A11")]
internal static class PackageChangeReplay
{
    /// <param name="existingTickets">The customer's tickets that existed before the import, as they are now.</param>
    public static ImportStepResult Post(
        PackageChangeCsvRow row,
        CustomerSnapshot customer,
        IReadOnlyList<Ticket> existingTickets,
        IReadOnlyDictionary<string, Package> packages,
        ExistingData existing,
        ImportSettings settings
    )
    {
        // Looked at first: imported again, it may lie before a change or in a term that is closed by now.
        if (
            string.Equals(
                PackageChosenOn(row.On, customer, existing),
                row.Package,
                StringComparison.Ordinal
            )
        )
        {
            return ImportStepResult.Keep(WithoutEffect(row));
        }

        if (OpenTermCheck.RejectOutsideOpenTerm(row.Source, customer, "on", row.On) is { } rejected)
        {
            return ImportStepResult.Reject(rejected);
        }

        if (customer.LastChange is { } last && row.On < last.ChosenOn)
        {
            // The latest choice counts; posting an older one after it would undo it.
            var why = $"lies before the change of {last.ChosenOn:O}, which is known";
            return ImportStepResult.Reject(RowResult.Reject(row.Source, "on", why));
        }

        var change = PackageChangeResult.Apply(
            customer.Hours,
            packages[row.Package],
            row.On,
            packages,
            settings.Policy,
            (customer.LastChange?.No ?? 0) + 1,
            settings.Now
        );
        if (!change.TryGetValue(out var done, out _))
        {
            return ImportStepResult.Keep(WithoutEffect(row));
        }

        var after = customer with { Hours = done.HoursAfter, LastChange = done.Change };
        var changed = new ImportStepResult
        {
            Customers = [after],
            Records = new() { PackageChanges = [done.Change] },
            Rows = [RowResult.Added(row.Source)],
        };
        return ImportStepResult.Combine([
            changed,
            TicketHoldAdjustment.Apply(after, existingTickets, settings.Now),
        ]);
    }

    /// <summary>Returns the package that an existing agreement had chosen on a day; null for a new agreement.</summary>
    private static string? PackageChosenOn(
        DateOnly on,
        CustomerSnapshot customer,
        ExistingData existing
    )
    {
        if (!customer.HasExistingAgreement || on < customer.Agreement!.Anchor)
        {
            return null;
        }

        var id = customer.Customer.Id;
        var changes = existing.PackageChanges[id].ToList();
        if (customer.LastChange is { } last && last.No > (changes.LastOrDefault()?.No ?? 0))
        {
            changes.Add(last);
        }

        return changes.LastOrDefault(c => c.ChosenOn <= on)?.ToPackage
            ?? existing.Terms[id].First().Package;
    }

    private static RowResult WithoutEffect(PackageChangeCsvRow row) =>
        RowResult.WithoutEffect(
            row.Source,
            "package",
            $"{RowError.Quote(row.Package)} is the package that is chosen already: the row changes nothing"
        );
}
