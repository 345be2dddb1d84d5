using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Import;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Simulation;

/// <summary>
/// Simulates a week of five technicians, one salesperson and a team lead on the tickets of two years. They do what the pages
/// offer, every preview must match the result, and the ledgers must balance every evening.
/// </summary>
[Rule("K4")]
[Rule("A10")]
public sealed class WorkWeekSimulationTests(ITestOutputHelper output)
{
    private const int Seed = 20261123;
    private const int QuarterHoursPerDay = 32;
    private readonly SimulationLog log = new();

    public static TheoryData<string> Folders =>
        // The largest folder alone in a normal run: it contains what the others do.
        [.. TestDataFiles.ImportFolders.TakeLast(TestSize.Choose(shortRun: 1, longRun: 2))];

    [Theory, MemberData(nameof(Folders))]
    public async Task A_week_of_five_technicians_accounts_for_every_hour_and_transition(
        string folder
    )
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        testHost.Clock.Advance(TimeSpan.FromDays(21));
        var import = await testHost
            .Get<ImportFolder>()
            .RunAsync(
                Actor.Program,
                new(folder, null, false, false),
                TestContext.Current.CancellationToken
            );
        import.Match(_ => true, _ => false, _ => false).Should().BeTrue();
        var from = await CountTransitionsAsync(testHost);

        await WorkAsync(testHost);

        await ShouldBeConsistentAsync(testHost);
        var paths = await LoadStatePathsAsync(testHost, from);
        output.WriteLine(log.ToString());
        output.WriteLine(
            $"{log.WorkedMinutes.Sum(w => w.Value)} minutes, {paths.Count} tickets moved"
        );
        foreach (
            var path in paths
                .GroupBy(p => p.Value, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
        )
        {
            output.WriteLine($"{path.Count(), 5} {path.Key}");
        }

        log.Done.Keys.Should()
            .Contain(["take next", "Deliver", "pick up", "class 1", "class 4", "timer asks first"]);
    }

    private async Task WorkAsync(TestHost testHost)
    {
#pragma warning disable CA5394 // Seeded, so that the week can be repeated; nothing here guards a secret.
        var random = new Random(Seed);
        var office = new SimulatedOffice(
            testHost,
            (
                await testHost.CreatePersonAsync("Maria", Roles.Sales),
                await testHost.CreatePersonAsync("Per", Roles.TeamLead)
            ),
            random,
            log
        );
        var technicians = new List<SimulatedTechnician>();
        foreach (var name in new[] { "Anna", "Jonas", "Sara", "Omar", "Lisa" })
        {
            technicians.Add(
                new(testHost, await testHost.CreatePersonAsync(name, Roles.Technician), random, log)
            );
        }

        for (var day = 0; day < 5; day++)
        {
            for (var quarter = 0; quarter < QuarterHoursPerDay; quarter++)
            {
                if (quarter % 4 == 0)
                {
                    await office.RunHourAsync();
                }

                foreach (var technician in technicians)
                {
                    await technician.WorkAsync();
                }

                testHost.Clock.Advance(TimeSpan.FromMinutes(15));
            }

            await office.RunDayAsync();
            foreach (var technician in technicians)
            {
                await technician.EndDayAsync(forgetsTimer: day < 4 && random.Next(4) == 0);
            }

            await Support.LedgerAssertions.ShouldBalanceAsync(testHost);
            testHost.Clock.Advance(TimeSpan.FromMinutes((24 * 60) - (QuarterHoursPerDay * 15)));
        }

        await office.EndAsync();
        await Support.LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    /// <summary>Asserts that the registered time equals the worked time, to the minute.</summary>
    private async Task ShouldBeConsistentAsync(TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        var monday = new DateOnly(2026, 11, 23);
        var times = await db.TimeEntries.Where(t => t.WorkedOn >= monday).ToListAsync();
        UnreversedTimeEntries
            .From(times)
            .GroupBy(t => (t.TechnicianId, t.WorkedOn))
            .ToDictionary(g => g.Key, g => g.Sum(t => t.Minutes))
            .Should()
            .BeEquivalentTo(log.WorkedMinutes.Where(w => w.Value > 0).ToDictionary());
        log.WorkedMinutes.Values.Should().OnlyContain(minutes => minutes <= 24 * 60);
    }

    private static async Task<Dictionary<int, int>> CountTransitionsAsync(TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        return await db.Tickets.ToDictionaryAsync(t => t.Number, t => t.NextChangeNo);
    }

    /// <summary>
    /// Returns the states of each ticket that changed in the week. Asserts that the state table allows each step and none is
    /// missing.
    /// </summary>
    private static async Task<Dictionary<int, string>> LoadStatePathsAsync(
        TestHost testHost,
        Dictionary<int, int> from
    )
    {
        await using var db = testHost.CreateDbContext();
        var changes = await db.TicketChanges.AsNoTracking().ToListAsync();
        var paths = new Dictionary<int, string>();
        foreach (var changesOfTicket in changes.GroupBy(c => c.TicketNumber))
        {
            var all = changesOfTicket.OrderBy(c => c.No).ToList();
            all.Select(c => c.No).Should().Equal(Enumerable.Range(1, all.Count));
            var week = all.Where(c => c.No >= from.GetValueOrDefault(changesOfTicket.Key)).ToList();
            foreach (var (before, after) in all.Zip(all.Skip(1)))
            {
                after
                    .FromState.Should()
                    .Be(before.ToState, $"of {changesOfTicket.Key} no step is missing");
            }

            foreach (var step in week.Where(c => c.FromState is { } f && f != c.ToState))
            {
                StateTransitions
                    .IsAllowed(step.FromState!.Value, step.ToState)
                    .Should()
                    .BeTrue($"{step}");
            }

            if (week.Count > 0)
            {
                paths[changesOfTicket.Key] = string.Join(
                    " → ",
                    week.Where(c => c.FromState != c.ToState)
                        .Select(c => c.ToState.ToString())
                        .Prepend(week[0].FromState?.ToString() ?? "")
                        .Where(state => state.Length > 0)
                );
            }
        }

        return paths;
    }
}
