using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Concurrency;

/// <summary>
/// Runs technicians, intake, triage, time registration, sales and the reset job in parallel, across a night on which every
/// other agreement is reset. Runs four seconds, twelve in a long run, or as many as <c>WORKBENCH_BUSY_SECONDS</c> says; longer
/// on a machine on which the check of the order would have too few turns.
/// </summary>
[Rule("K4")]
[Rule("F4")]
[Rule("A9")]
[Rule("N2")]
public sealed class ConcurrentUsersTests(ITestOutputHelper output)
{
    private const int Customers = 40;
    private const int MinTaken = 25;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Theory, OnBothDatabases]
    public async Task Tickets_are_taken_in_order_and_no_hour_is_drawn_twice(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        testHost.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);
        var customers = new List<int>();
        for (var i = 0; i < Customers; i++)
        {
            var anchor =
                i % 2 == 0 ? testHost.Today.AddDays(1).AddYears(-1) : TestHostData.LaunchDate;
            customers.Add(
                await testHost.CreateCustomerAsync($"{1000 + i}", hours: 5 + i % 7, anchor)
            );
        }

        var busy = new ConcurrentWorkload(testHost, customers);
        await busy.RunAsync(TimeSpan.FromSeconds(Seconds), MinTaken, Limit);
        WriteSummary(busy, provider);

        // A slow machine reaches only some of the customers before the time is up: two runs of the job reset the rest.
        await Task.WhenAll(
            testHost.Get<RunResets>().RunAsync(Actor.Program, null, default),
            testHost.Get<RunResets>().RunAsync(Actor.Program, null, default)
        );
        busy.DifferingAnswers.Should().BeEmpty("an operation sent twice has one answer");
        busy.Taken.Should()
            .HaveCountGreaterThanOrEqualTo(MinTaken, "the check of the order needs turns");
        await ShouldBeFifoAsync(testHost, busy);
        await ShouldContainAcknowledgedWorkAsync(testHost, busy);
        await ShouldBeResetOnceAsync(testHost, customers);
        testHost.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static int Seconds =>
        int.TryParse(
            Environment.GetEnvironmentVariable("WORKBENCH_BUSY_SECONDS"),
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? seconds
            : TestSize.Choose(shortRun: 4, longRun: 12);

    private static async Task ShouldBeFifoAsync(TestHost testHost, ConcurrentWorkload workload)
    {
        await using var db = testHost.CreateDbContext();
        var order = db.Database.IsSqlite() ? "rowid" : "xmin::text::bigint";
#pragma warning disable EF1002 // One of the two words above.
        var steps = await db
            .Database.SqlQueryRaw<StoredTransition>(
                $"""SELECT {order} AS "Place", "TicketNumber", "No" FROM "TicketChanges" """
            )
            .ToDictionaryAsync(s => (s.TicketNumber, s.No), s => s.Place);
#pragma warning restore EF1002
        var changes = await db.TicketChanges.AsNoTracking().ToListAsync();
        var history = changes
            .Select(c => new RecordedTransition(
                steps[(c.TicketNumber, c.No)],
                c.TicketNumber,
                c.No,
                c.ChangedAt,
                c.FromState,
                c.ToState
            ))
            .ToList();
        var submitted = await db.Tickets.ToDictionaryAsync(t => t.Number, t => t.SubmittedAt);
        var check = new FifoVerifier(workload.RecordedCalls);

        check.FindViolations(history, submitted).Should().BeEmpty();
        SwappedHistories(history)
            .Any(swapped => check.FindViolations(swapped, submitted).Any())
            .Should()
            .BeTrue("the check tells this history from one in which two turns are swapped");
    }

    /// <summary>
    /// Returns the same history with the first turn and a later one swapped. On a slow machine the queue is short, and not every
    /// such swap breaks the order.
    /// </summary>
    private static IEnumerable<List<RecordedTransition>> SwappedHistories(
        List<RecordedTransition> history
    )
    {
        var turns = history
            .Where(s => s.LeavesQueueByTakeNext)
            .OrderBy(s => s.CommitOrder)
            .ToList();
        var first = turns[0];
        return turns
            .Skip(1)
            .Reverse()
            .Select(last =>
                history.ConvertAll(s =>
                    s == first
                        ? first with
                        {
                            CommitOrder = last.CommitOrder,
                            ChangedAt = last.ChangedAt,
                        }
                    : s == last
                        ? last with
                        {
                            CommitOrder = first.CommitOrder,
                            ChangedAt = first.ChangedAt,
                        }
                    : s
                )
            );
    }

    private static async Task ShouldContainAcknowledgedWorkAsync(
        TestHost testHost,
        ConcurrentWorkload workload
    )
    {
        await using var db = testHost.CreateDbContext();
        (await db.Tickets.Select(t => t.Number).ToListAsync())
            .Should()
            .BeEquivalentTo(workload.Submitted);
        var entries = await db.TimeEntries.AsNoTracking().ToListAsync();
        entries
            .Select(e => (e.TicketNumber, e.No, e.Minutes))
            .Should()
            .BeEquivalentTo(
                workload.TimeEntries.Select(t => (t.Ticket, t.Posted.No, t.Posted.Minutes))
            );
        var drawn = await db
            .LedgerEntries.Where(e => e.Kind == LedgerEntryKind.Draw)
            .SumAsync(e => e.Minutes);
        drawn
            .Should()
            .Be(workload.TimeEntries.Sum(t => t.Posted.Drawn), "each draw was acknowledged once");
        (await db.Tickets.SumAsync(t => t.UncoveredMinutes))
            .Should()
            .Be(workload.TimeEntries.Sum(t => t.Posted.Uncovered));
        (await db.RefillCards.Select(c => c.CustomerId).ToListAsync())
            .Should()
            .BeEquivalentTo(workload.Cards);
    }

    private static async Task ShouldBeResetOnceAsync(TestHost testHost, List<int> customers)
    {
        await using var db = testHost.CreateDbContext();
        (await db.TermResets.Select(r => r.CustomerId).ToListAsync())
            .Should()
            .BeEquivalentTo(customers.Where((_, i) => i % 2 == 0));
    }

    private void WriteSummary(ConcurrentWorkload workload, StorageProvider provider) =>
        output.WriteLine(
            $"{provider}, {Seconds} s: {workload.RecordedCalls.Count} calls, {workload.Submitted.Count} submitted, "
                + $"{workload.Taken.Count} taken, {workload.TimeEntries.Count} times, {workload.Cards.Count} cards; refused "
                + string.Join(
                    ", ",
                    workload.Refusals.GroupBy(r => r).Select(g => $"{g.Key} {g.Count()}")
                )
        );

    private sealed record StoredTransition(long Place, int TicketNumber, int No);
}
