using System.Globalization;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.Benchmarks.Sales;

/// <summary>
/// Creates customers in the middle of a term, in large transactions, with a draw in each of the last 12 months. The draws are
/// rows alone: their hours are not taken from the balance.
/// </summary>
internal static class SalesCustomers
{
    private const int BatchSize = 2_000;
    private const int DrawsEach = 12;

    private static readonly Package[] Packages =
    [
        new("Small", 300, 450_000),
        new("Medium", 600, 850_000),
        new("Large", 1_200, 1_600_000),
    ];

    public static async Task<List<int>> AddAllAsync(BenchmarkHost host, int count)
    {
        var added = new List<int>();
        while (added.Count < count)
        {
            var batch = new List<int>();
            BenchmarkHost.ValueOf(
                await host.Get<CommandExecutor>()
                    .RunAsync<Outcome<Unit>>(
                        new(Actor.Program, "Seed", Roles.Administrator, "benchmark", null),
                        async (context, ct) =>
                        {
                            batch.Clear();
                            if (added.Count == 0)
                            {
                                context.Db.Packages.AddRange(Packages);
                            }

                            for (var i = 0; i < Math.Min(BatchSize, count - added.Count); i++)
                            {
                                batch.Add(await context.NextNumberAsync(Counters.Customer, ct));
                                Add(context, batch[^1]);
                            }

                            return Unit.Value;
                        },
                        default
                    )
            );
            added.AddRange(batch);
        }

        return added;
    }

    private static void Add(CommandContext context, int id)
    {
        var package = Packages[id % Packages.Length];
        var started = context.Today.AddDays(-(400 + (id % 330)));
        var number = string.Create(CultureInfo.InvariantCulture, $"S{id}");
        var anchor = started.AddYears(1) <= context.Today ? started.AddYears(1) : started;
        var dates = TermDates.Create(anchor, 0);
        var agreement = new ServiceAgreement(id, anchor, package.Name, null).WithNextDueAfter(
            dates
        );
        var opened = TermOpening.Apply(
            agreement,
            dates,
            package,
            HoursLedger.Create(HoursAccount.Create(id), []),
            context.Now
        );
        context.Db.Customers.Add(new(id, number, $"Butik {number}", "Kim", "", started));
        context.Db.Agreements.Add(agreement);
        context.Db.Terms.Add(opened.Term);
        context.Db.Accounts.Add(opened.Ledger.Account);
        context.Db.HoursSources.AddRange(opened.Ledger.Sources);
        context.Db.LedgerEntries.AddRange(opened.Ledger.NewEntries);
        context.Db.LedgerEntries.AddRange(
            Enumerable
                .Range(1, DrawsEach)
                .Select(month => new LedgerEntry(
                    id,
                    opened.Ledger.NewEntries.Count + month,
                    context.Today.AddMonths(-month),
                    LedgerEntryKind.Draw,
                    1,
                    15 * (1 + (id * month % 7)),
                    TicketNumber: null,
                    TimeEntryNo: null,
                    WorkedOn: null,
                    ReversedEntryNo: null,
                    context.Now
                ))
        );
    }
}
