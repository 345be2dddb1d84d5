using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.Benchmarks.Resets;

/// <summary>
/// Creates agreements whose term ends today, in large transactions with the domain's own code: a term from last year, some of
/// its hours drawn, every fifth with a card that carries over.
/// </summary>
internal static class DueAgreements
{
    private const int BatchSize = 2_000;
    private const string Package = "Year";

    public static async Task AddAllAsync(BenchmarkHost host, int count)
    {
        for (var from = 1; from <= count; from += BatchSize)
        {
            var first = from;
            await host.Get<CommandExecutor>()
                .RunAsync<Outcome<Unit>>(
                    new(Actor.Program, "Seed", Roles.Administrator, "benchmark", null),
                    (context, ct) =>
                        AddAsync(context, first, Math.Min(BatchSize, count - first + 1), ct),
                    default
                );
        }
    }

    private static async Task<Outcome<Unit>> AddAsync(
        CommandContext context,
        int first,
        int count,
        CancellationToken ct
    )
    {
        var package = new Package(Package, 600, 1_000_000);
        if (first == 1)
        {
            context.Db.Packages.Add(package);
        }

        var ids = new List<int>();
        for (var i = 0; i < count; i++)
        {
            ids.Add(await context.NextNumberAsync(nameof(Customer), ct));
        }

        foreach (var id in ids)
        {
            Add(context, package, id);
        }

        return Unit.Value;
    }

    private static void Add(CommandContext context, Package package, int id)
    {
        var anchor = context.Today.AddYears(-1);
        var number = string.Create(CultureInfo.InvariantCulture, $"D{id}");
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
        var ledger = opened.Ledger;
        if (id % 5 == 0)
        {
            RefillCardPurchase
                .Apply(5, anchor.AddDays(30), agreement, ledger, context.Policy, context.Now)
                .TryGetValue(out var card, out _);
            ledger = card!.Ledger;
            context.Db.RefillCards.Add(card.Card);
        }

        context.Db.Customers.Add(new(id, number, $"Butik {number}", "", "", anchor));
        context.Db.Agreements.Add(agreement);
        context.Db.Terms.Add(opened.Term);
        context.Db.Accounts.Add(ledger.Account);
        context.Db.HoursSources.AddRange(ledger.Sources);
        context.Db.LedgerEntries.AddRange(ledger.NewEntries);
    }

    /// <returns>Number of agreements that were not reset exactly once.</returns>
    public static async Task<int> CountWrongAsync(BenchmarkHost host, int count)
    {
        await using var db = host.CreateDbContext();
        var resets = await db.TermResets.CountAsync();
        var customers = await db.TermResets.Select(r => r.CustomerId).Distinct().CountAsync();
        var grants = await db
            .LedgerEntries.Where(e =>
                e.Kind == LedgerEntryKind.Grant && e.Date == db.TermResets.Max(r => r.ResetOn)
            )
            .CountAsync();
        return Math.Abs(count - resets) + Math.Abs(count - customers) + Math.Abs(count - grants);
    }
}
