using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.TicketHistories;

/// <summary>
/// Tests random histories of tickets and agreements: the drawn minutes follow from class, funding and corrections, and every
/// figure stored on a ticket follows from the data beside it. The expected values are calculated without code of the program.
/// Plays one history in the ordinary run, three in a long one, or as many as <c>WORKBENCH_LIVES</c> says.
/// </summary>
[Rule("B4")]
[Rule("F4")]
[Rule("F5")]
[Rule("K7")]
[Rule("A10")]
public sealed class RandomTicketHistoryTests(ITestOutputHelper output)
{
    private const int StepCount = 250;

    [Theory, OnBothDatabases]
    public async Task Charged_minutes_follow_from_class_funding_and_corrections(
        StorageProvider provider
    )
    {
        foreach (var seed in Enumerable.Range(1, HistoryCount))
        {
            await using var testHost = await TestHost.OpenAsync(provider);
            var history = await RandomTicketHistory.CreateAsync(testHost, seed);
            for (var step = 1; step <= StepCount; step++)
            {
                await history.StepAsync();
                if (step % 25 == 0)
                {
                    await ShouldBeConsistentAsync(testHost, $"seed {seed}, step {step}");
                    await LedgerAssertions.ShouldBalanceAsync(testHost);
                }
            }

            output.WriteLine(
                $"{provider}, seed {seed}: {history.DoneCount} done, {history.RefusedCount} refused"
            );
            history.DoneCount.Should().BeGreaterThan(StepCount / 4);
        }
    }

    private static int HistoryCount =>
        int.TryParse(
            Environment.GetEnvironmentVariable("WORKBENCH_LIVES"),
            CultureInfo.InvariantCulture,
            out var history
        )
            ? history
            : TestSize.Choose(shortRun: 1, longRun: 3);

    private static async Task ShouldBeConsistentAsync(TestHost testHost, string when)
    {
        await using var db = testHost.CreateDbContext();
        var times = (await db.TimeEntries.AsNoTracking().ToListAsync()).ToLookup(t =>
            t.TicketNumber
        );
        var ledger = (await db.LedgerEntries.AsNoTracking().ToListAsync())
            .Where(e => e.Kind is LedgerEntryKind.Draw or LedgerEntryKind.Reverse)
            .GroupBy(e => (e.TicketNumber, e.TimeEntryNo))
            .ToDictionary(
                g => g.Key,
                g => g.Sum(e => e.Kind == LedgerEntryKind.Draw ? e.Minutes : -e.Minutes)
            );
        var changes = (await db.TicketChanges.AsNoTracking().ToListAsync()).ToLookup(c =>
            c.TicketNumber
        );
        var pauses = (await db.Pauses.AsNoTracking().ToListAsync()).ToLookup(p => p.TicketNumber);
        foreach (var ticket in await db.Tickets.AsNoTracking().ToListAsync())
        {
            var because = $"{when}, #{ticket.Number} {ticket.State} {ticket.Funding}";
            var reversed = times[ticket.Number].Select(t => t.ReversedEntryNo).ToHashSet();
            var (registered, uncovered) = (0, 0);
            foreach (var time in times[ticket.Number])
            {
                var isValid = time.ReversedEntryNo is null && !reversed.Contains(time.No);
                var isCharged = isValid && IsCharged(ticket, time);
                var drawn = ledger.GetValueOrDefault((ticket.Number, time.No));
                drawn.Should().BeInRange(0, isCharged ? time.Minutes : 0, because);
                registered += isValid ? time.Minutes : 0;
                uncovered +=
                    isCharged && ticket.Funding == FundingMode.ServiceHours
                        ? time.Minutes - drawn
                        : 0;
            }

            ticket.RegisteredMinutes.Should().Be(registered, because);
            ticket.UncoveredMinutes.Should().Be(uncovered, because);
            ticket
                .PausedSeconds.Should()
                .Be(
                    pauses[ticket.Number]
                        .Where(p => p.Cycle == ticket.Cycle)
                        .Sum(p => (long)(p.EndedAt - p.StartedAt).TotalSeconds),
                    because
                );
            ShouldFormChain(ticket, [.. changes[ticket.Number].OrderBy(c => c.No)], because);
        }
    }

    /// <summary>Repeats the table of bug classes and funding independently of the program.</summary>
    private static bool IsCharged(Ticket ticket, TimeEntry time) =>
        ticket.Funding != FundingMode.HourlyRate
        && !time.OwnFault
        && (
            ticket.BugClass is not { } bugClass
            || bugClass == BugClass.Modification
            || (bugClass == BugClass.Misconfiguration && time.Activity == Activity.Troubleshooting)
        );

    private static void ShouldFormChain(Ticket ticket, List<TicketChange> changes, string because)
    {
        changes.Select(c => c.No).Should().Equal(Enumerable.Range(1, changes.Count), because);
        changes[0].FromState.Should().BeNull(because);
        changes[^1].ToState.Should().Be(ticket.State, because);
        changes
            .Skip(1)
            .Select(c => c.FromState)
            .Should()
            .Equal(changes.SkipLast(1).Select(c => (TicketState?)c.ToState), because);
    }
}
