using System.Diagnostics;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>
/// Replays package changes, cards and time in the order of their dates through the rules of live work. On one date resets run
/// first, then package changes, then cards, then time, each in the order of the file. Time of an existing agreement is registered
/// on the day of the import, after the resets that are due until then.
/// </summary>
[Rule("N1")]
[Rule("N3")]
internal static class HoursReplay
{
    /// <returns>All customers of the import, and what the replay adds and changes.</returns>
    public static ImportStepResult Run(
        PreparedImport import,
        ExistingLedgers ledgers,
        IProgress<ImportProgress>? progress
    )
    {
        var toLoad = import.NewHours.CustomersToLoad;
        var state = new ReplayState(
            import.Customers.With(toLoad.Select(id => Load(import.Customers[id], ledgers))),
            import.Tickets,
            import.Technicians
        );
        var existingNumbers = import.Existing.Tickets.Values.ToLookup(
            t => t.CustomerId,
            t => t.Number
        );
        var results = new List<ImportStepResult>();
        var steps = OrderSteps(import);
        foreach (var (i, step) in steps.Index())
        {
            progress?.Report(new(ImportPhase.Replaying, i, steps.Count));
            RunDueResets(step.CustomerId, step.PostedOn);
            Take(Post(step, import, state, ExistingTicketsOf(step.CustomerId)));
        }

        foreach (var customer in import.Customers.All.Select(c => c.Customer.Id))
        {
            if (!import.Customers[customer].HasExistingAgreement || toLoad.Contains(customer))
            {
                RunDueResets(customer, import.Settings.AsOf);
            }
        }

        return ImportStepResult.Combine(results) with
        {
            Customers = [.. state.Customers.All],
            Technicians = state.Technicians,
        };

        void RunDueResets(int customerId, DateOnly by) =>
            Take(
                DueResetReplay.Run(
                    state.Customers[customerId],
                    ExistingTicketsOf(customerId),
                    import.Packages,
                    by,
                    import.Settings
                )
            );

        IReadOnlyList<Ticket> ExistingTicketsOf(int customerId) =>
            [.. existingNumbers[customerId].Select(no => state.Tickets[no])];

        void Take(ImportStepResult result)
        {
            state = state.With(result);
            results.Add(result);
        }
    }

    private static List<ReplayRow> OrderSteps(PreparedImport import)
    {
        var rows = import.NewHours;

        // The sort is stable: steps of one date stay in this order.
        return
        [
            .. rows
                .PackageChanges.Select(
                    ReplayRow (r) => new ReplayRow.PackageChange(r, CustomerId(r.Customer))
                )
                .Concat(rows.Cards.Select(r => new ReplayRow.Card(r, CustomerId(r.Customer))))
                .Concat(
                    rows.Times.Select(r =>
                    {
                        var customer = import.Customers[import.Tickets[r.Ticket].CustomerId];
                        var asOf = import.Settings.AsOf;
                        var postedOn =
                            customer.HasExistingAgreement && asOf > r.WorkedOn ? asOf : r.WorkedOn;
                        return new ReplayRow.Time(r, customer.Customer.Id, postedOn);
                    })
                )
                .OrderBy(s => s.PostedOn)
                .ThenBy(s => s.RowDate),
        ];

        int CustomerId(string number) => import.Customers.Find(number)!.Customer.Id;
    }

    private static ImportStepResult Post(
        ReplayRow step,
        PreparedImport import,
        ReplayState state,
        IReadOnlyList<Ticket> existingTickets
    )
    {
        var (customer, settings) = (state.Customers[step.CustomerId], import.Settings);
        return step switch
        {
            ReplayRow.PackageChange change => PackageChangeReplay.Post(
                change.Row,
                customer,
                existingTickets,
                import.Packages,
                import.Existing,
                settings
            ),
            ReplayRow.Card card => CardReplay.Post(card.Row, customer, existingTickets, settings),
            ReplayRow.Time time => TimeReplay.Post(
                time.Row,
                state.Tickets[time.Row.Ticket],
                customer,
                state.Technicians,
                time.PostedOn,
                settings
            ),
            _ => throw new UnreachableException(),
        };
    }

    private static CustomerSnapshot Load(CustomerSnapshot customer, ExistingLedgers ledgers)
    {
        var id = customer.Customer.Id;
        return customer.With(
            HoursLedger.Create(customer.Ledger.Account, ledgers.Sources[id]) with
            {
                LoadedEntries = LoadedLedgerEntries.All(ledgers.Entries[id]),
            }
        );
    }
}
