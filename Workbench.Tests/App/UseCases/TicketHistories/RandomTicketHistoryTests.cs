using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.TicketHistories;

/// <summary>
/// Tests random histories of tickets and agreements: the drawn minutes follow from class, funding and corrections, and every
/// figure stored on a ticket follows from the data beside it. Minutes worked equal minutes recorded, whatever is short, over a
/// limit, corrected, moved, merged, waived or classified, and who pays for them adds up to them. The expected values are
/// calculated without code of the program. Plays one history in the ordinary run, three in a long one, or as many as
/// <c>WORKBENCH_LIVES</c> says.
/// </summary>
[Rule("B4")]
[Rule("F4")]
[Rule("F5")]
[Rule("F7")]
[Rule("K6")]
[Rule("K7")]
[Rule("T5")]
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
            var parts = Parts.None;
            for (var step = 1; step <= StepCount; step++)
            {
                await history.StepAsync();
                if (step % 25 == 0)
                {
                    parts = await ShouldBeConsistentAsync(
                        testHost,
                        history.WorkedMinutes,
                        $"seed {seed}, step {step}"
                    );
                    await LedgerAssertions.ShouldBalanceAsync(testHost);
                    await StatementAssertions.ShouldNeedOnlyRecentEntriesAsync(testHost);
                }
            }

            output.WriteLine(
                $"{provider}, seed {seed}: {history.DoneCount} done, {history.RefusedCount} refused, {history.TimerCount} timers, {history.WorkedMinutes} min: {parts}"
            );
            history.TimerCount.Should().BePositive();
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

    /// <returns>The minutes of all tickets by who pays for them.</returns>
    private static async Task<Parts> ShouldBeConsistentAsync(
        TestHost testHost,
        int workedMinutes,
        string when
    )
    {
        await using var db = testHost.CreateDbContext();
        var times = (await db.TimeEntries.AsNoTracking().ToListAsync()).ToLookup(t =>
            t.TicketNumber
        );
        var entries = await db.LedgerEntries.AsNoTracking().ToListAsync();
        var ledger = entries
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
        var tickets = await db.Tickets.AsNoTracking().ToListAsync();
        tickets.Sum(t => t.RegisteredMinutes).Should().Be(workedMinutes, when);
        var total = Parts.None;
        foreach (var ticket in tickets)
        {
            var because = $"{when}, #{ticket.Number} {ticket.State} {ticket.Funding}";
            var reversed = times[ticket.Number].Select(t => t.ReversedEntryNo).ToHashSet();
            var sum = Parts.None;
            var registered = 0;
            foreach (var time in times[ticket.Number])
            {
                var isValid = time.ReversedEntryNo is null && !reversed.Contains(time.No);
                var drawn = ledger.GetValueOrDefault((ticket.Number, time.No));
                var draws = isValid && IsBilled(ticket, time) && DrawsHours(ticket);
                drawn.Should().BeInRange(0, draws ? time.Minutes : 0, because);
                registered += isValid ? time.Minutes : 0;
                sum = isValid ? sum.Plus(PartsOf(ticket, time, drawn)) : sum;
            }

            ticket.RegisteredMinutes.Should().Be(registered, because);
            ticket.UncoveredMinutes.Should().Be(sum.Uncovered, because);
            sum.Total.Should().Be(registered, because);
            total = total.Plus(sum);
            var shown = TimeBreakdown.Calculate(ticket, times[ticket.Number], entries);
            new Parts(
                shown.Drawn.Value,
                shown.AtHourlyRate.Value,
                shown.Uncovered.Value,
                shown.Waived.Value,
                shown.NotCharged.Value
            )
                .Should()
                .Be(sum, because);
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

        return total;
    }

    /// <summary>Repeats the table of bug classes independently of the program.</summary>
    private static bool IsBilled(Ticket ticket, TimeEntry time) =>
        !time.OwnFault
        && (
            ticket.BugClass is not { } bugClass
            || bugClass == BugClass.Modification
            || (bugClass == BugClass.Misconfiguration && time.Activity == Activity.Troubleshooting)
        );

    private static bool DrawsHours(Ticket ticket) => ticket.Funding != FundingMode.HourlyRate;

    /// <summary>Repeats who pays for a time entry independently of the program.</summary>
    private static Parts PartsOf(Ticket ticket, TimeEntry time, int drawn)
    {
        if (!IsBilled(ticket, time))
        {
            return new(drawn, 0, 0, 0, time.Minutes - drawn);
        }

        var isWaived = time.No <= ticket.WaivedThroughEntryNo;
        var waived = isWaived ? time.MinutesOverFourHours : 0;
        var undecided = isWaived || ticket.OverFourHoursApproved ? 0 : time.MinutesOverFourHours;
        var rest = time.Minutes - drawn - waived;
        return ticket.Funding == FundingMode.ServiceHours
            ? new(drawn, 0, rest, waived, 0)
            : new(drawn, rest - undecided, undecided, waived, 0);
    }

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

    /// <summary>Minutes by who pays for them.</summary>
    private sealed record Parts(int Drawn, int AtRate, int Uncovered, int Waived, int NotCharged)
    {
        public static readonly Parts None = new(0, 0, 0, 0, 0);

        public int Total => Drawn + AtRate + Uncovered + Waived + NotCharged;

        public Parts Plus(Parts other) =>
            new(
                Drawn + other.Drawn,
                AtRate + other.AtRate,
                Uncovered + other.Uncovered,
                Waived + other.Waived,
                NotCharged + other.NotCharged
            );
    }
}
