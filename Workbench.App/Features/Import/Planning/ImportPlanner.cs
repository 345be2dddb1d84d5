using System.Collections.Immutable;
using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.App.Features.Import.Planning.Replay;
using Workbench.App.Features.Import.Planning.TicketRows;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// Plans an import from the parsed folder and the existing data. Runs the steps in the order in which rows refer to each
/// other and passes the results of each step to the next one. Does not access the database.
/// </summary>
public static class ImportPlanner
{
    /// <summary>Plans everything that does not need the existing ledgers.</summary>
    public static PreparedImport Prepare(
        ImportedFolder folder,
        ExistingData existing,
        ImportSettings settings
    )
    {
        folder = FutureRows.Reject(folder, settings.End);
        var masterData = MasterDataPlanner.Plan(folder, existing);
        var rejected = folder.Rejections.With(masterData.Rows);
        var packages = IndexPackages(existing, masterData.Records.Packages);
        var customers = ImportCustomers.Create(existing, masterData.Records.Customers);

        var agreements = AgreementPlanner.Plan(
            folder.Agreements,
            customers,
            packages,
            existing,
            settings.Now,
            rejected
        );
        customers = customers.With(agreements.Customers);
        rejected = rejected.With(agreements.Rows);

        var technicians = ImportedTechnicians.Create(existing);
        var newTickets = TicketPlanner.Plan(
            folder,
            customers,
            existing,
            technicians,
            settings,
            rejected
        );
        var tickets = existing.Tickets.ToImmutableDictionary().SetItems(ById(newTickets.Tickets));
        rejected = rejected.With(newTickets.Rows);

        var waits = WaitPlanner.Plan(folder.Waits, tickets, existing, settings, rejected);
        tickets = tickets.SetItems(ById(waits.Tickets));
        rejected = rejected.With(waits.Rows);

        var escalations = EscalationPlanner.Plan(newTickets.Tickets, existing, settings);
        tickets = tickets.SetItems(ById(escalations.Tickets));

        var newHours = NewHoursRows.Create(
            folder,
            customers,
            tickets,
            packages,
            existing,
            settings.Policy,
            rejected
        );
        return new(
            folder,
            existing,
            settings,
            packages,
            customers,
            tickets,
            newTickets.Technicians ?? technicians,
            newHours,
            rejected.With(newHours.Rows),
            [masterData, agreements, newTickets, waits, escalations, new() { Rows = newHours.Rows }]
        );
    }

    /// <summary>Posts the new rows about hours to the ledgers and completes the plan.</summary>
    /// <param name="ledgers">Those of <see cref="NewHoursRows.CustomersToLoad"/>.</param>
    public static ImportPlan Replay(
        PreparedImport import,
        ExistingLedgers ledgers,
        IProgress<ImportProgress>? progress
    )
    {
        var replay = HoursReplay.Run(import, ledgers, progress);
        var customers = import.Customers.With(replay.Customers);
        var tickets = import.Tickets.SetItems(ById(replay.Tickets));
        var holds = HoldPlanner.Plan(
            HoldPlanner.StartedNewTickets(tickets.Values, import.Existing),
            customers,
            import.Settings.AsOf
        );
        var all = ImportStepResult.Combine([.. import.Steps, replay, holds]);
        return new(
            import.Folder,
            import.Existing,
            ledgers,
            import.Settings,
            customers.With(holds.Customers),
            tickets.SetItems(ById(holds.Tickets)),
            (replay.Technicians ?? import.Technicians).Added,
            all.Records,
            import.Rejections.With(replay.Rows),
            all.Rows
        );
    }

    private static Dictionary<string, Package> IndexPackages(
        ExistingData existing,
        IEnumerable<Package> added
    ) =>
        existing
            .Packages.Concat(added.Select(p => KeyValuePair.Create(p.Name, p)))
            .ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<int, Ticket>> ById(IEnumerable<Ticket> tickets) =>
        tickets.Select(t => KeyValuePair.Create(t.Number, t));
}
