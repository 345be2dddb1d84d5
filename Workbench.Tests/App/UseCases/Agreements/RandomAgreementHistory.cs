using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.Agreements;

/// <summary>Plays an agreement history that is determined by its seed, with or without disturbances.</summary>
internal sealed class RandomAgreementHistory
{
    private const int RunnerCount = 25;
    private static readonly int[] Days = [0, 1, 29, 31, 119, 120, 365, 800];
    private static readonly string[] Packages = ["P4", "P10", "P20"];

    private readonly TestHost testHost;
    private readonly Random history;
    private readonly Random interruptions;
    private readonly List<(int Customer, int Ticket)> customers = [];
    private readonly bool isInterrupted;
    private Actor anna = Actor.Program;

    private RandomAgreementHistory(TestHost testHost, int seed, bool isInterrupted)
    {
        (this.testHost, this.isInterrupted) = (testHost, isInterrupted);
#pragma warning disable CA5394 // Seeded, so that a history can be repeated; nothing here guards a secret.
        (history, interruptions) = (new(seed), new(seed + 1_000_000));
    }

    /// <returns>Every entry of every customer in order, and the balances, as text.</returns>
    public static async Task<IReadOnlyList<string>> PlayAsync(
        StorageProvider provider,
        int seed,
        bool isInterrupted
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var years = new RandomAgreementHistory(testHost, seed, isInterrupted);
        await years.SetUpAsync();
        for (var step = 0; step < RunnerCount; step++)
        {
            await years.StepAsync();
        }

        await testHost.RunResetsJobAsync();
        await LedgerAssertions.ShouldBalanceAsync(testHost);
        return await years.DescribeResultAsync();
    }

    private async Task SetUpAsync()
    {
        anna = await testHost.CreatePersonAsync("Anna", Roles.Technician | Roles.TeamLead);
        foreach (var hours in new[] { 4, 10, 20 })
        {
            var customer = await testHost.CreateCustomerAsync($"100{hours}", hours);
            var ticket = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
            customers.Add((customer, ticket));
        }
    }

    private async Task StepAsync()
    {
        testHost.Clock.Advance(TimeSpan.FromDays(Days[history.Next(Days.Length)]));
        var (customer, ticket) = customers[history.Next(customers.Count)];
        var (kind, amount) = (history.Next(6), history.Next(1, 400));
        if (!isInterrupted)
        {
            await testHost.RunResetsJobAsync();
        }
        else
        {
            await InterruptAsync(customer);
        }

        switch (kind)
        {
            case 0:
                await testHost
                    .Get<BuyRefillCard>()
                    .RunAsync(
                        anna,
                        customer,
                        new(5 + amount % 8, "Eva", ContactChannel.Phone),
                        Guid.NewGuid(),
                        default
                    );
                break;
            case 1:
                await testHost
                    .Get<ChangePackage>()
                    .RunAsync(
                        anna,
                        customer,
                        new(Packages[amount % 3], "Kontakt", ContactChannel.Phone),
                        Guid.NewGuid(),
                        default
                    );
                break;
            case 2:
                await testHost
                    .Get<CoverUncoveredTime>()
                    .RunAsync(anna, new(ticket, null, Guid.NewGuid()), default);
                break;
            default:
                // Work of today, yesterday or last month; the last may belong to a closed term.
                var worked = testHost.Today.AddDays(-new[] { 0, 1, 30 }[amount % 3]);
                await testHost
                    .Get<RegisterTime>()
                    .RunAsync(
                        anna,
                        ticket,
                        new(amount, worked, Activity.Development, ""),
                        Guid.NewGuid(),
                        default
                    );
                break;
        }
    }

    private async Task InterruptAsync(int customer)
    {
        switch (interruptions.Next(4))
        {
            case 0:
                await RunConcurrentResetsAsync();
                break;
            case 1:
                await FailInTransactionAsync(customer);
                break;
            case 2:
                await Task.WhenAll(FailInTransactionAsync(customer), RunConcurrentResetsAsync());
                break;
            default:
                // The reset job is skipped: the next command catches up.
                break;
        }
    }

    private async Task RunConcurrentResetsAsync() =>
        await Support.TestHostActions.RunConcurrentlyAsync(
            4,
            _ => testHost.Get<RunResets>().RunAsync(Actor.Program, null, default)
        );

    /// <summary>Runs a command that writes the resets that are due and fails before it commits.</summary>
    private async Task FailInTransactionAsync(int customer)
    {
        try
        {
            await testHost
                .Get<CommandExecutor>()
                .RunAsync<Outcome<Unit>>(
                    new(Actor.Program, "Dies", Roles.Administrator, "test", null),
                    async (context, ct) =>
                    {
                        (
                            await CustomerAccountSession.OpenAndCatchUpAsync(context, customer, ct)
                        ).Save();
                        await context.Db.SaveChangesAsync(ct);
                        throw new OperationCanceledException("The process died.");
                    },
                    default
                );
        }
        catch (OperationCanceledException)
        {
            // The failure is intended.
        }
    }

    private async Task<IReadOnlyList<string>> DescribeResultAsync()
    {
        await using var db = testHost.CreateDbContext();
        var entries = await db
            .LedgerEntries.OrderBy(e => e.CustomerId)
            .ThenBy(e => e.No)
            .ToListAsync();
        var sources = await db
            .HoursSources.OrderBy(s => s.CustomerId)
            .ThenBy(s => s.No)
            .ToListAsync();
        return
        [
            .. entries.Select(e =>
                FormattableString.Invariant(
                    $"{e.CustomerId}/{e.No} {e.Date:O} {e.Kind} {e.SourceNo} {e.Minutes} {e.TicketNumber} {e.WorkedOn:O} {e.ReversedEntryNo}"
                )
            ),
            .. sources.Select(s =>
                FormattableString.Invariant(
                    $"{s.CustomerId}/{s.No} {s.LapsesOn:O} {s.LapsedOn:O} {s.RemainingMinutes}"
                )
            ),
        ];
    }
}
