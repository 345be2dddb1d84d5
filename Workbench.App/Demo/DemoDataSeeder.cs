using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands.Auditing;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Demo;

/// <summary>
/// Creates customers, people and ten weeks of tickets for development. It runs the normal use cases on a clock that is moved
/// through the past. The data is the same every time, apart from the dates.
/// </summary>
public sealed partial class DemoDataSeeder(
    IDbContextFactory<WorkbenchDb> contexts,
    WriteGate gate,
    TimeProvider time,
    WorkbenchSettings settings,
    AuditLog log,
    ILogger<DemoDataSeeder> logger
)
{
    private const int RandomSeed = 20_261_122;

    /// <summary>Creates the demo data when the settings ask for it and the database is empty.</summary>
    /// <returns>Whether the data was created.</returns>
    public async Task<bool> SeedAsync(CancellationToken ct)
    {
        if (!settings.DemoEnabled || !await IsEmptyAsync(ct))
        {
            return false;
        }

        var since = Stopwatch.GetTimestamp();
        LogStarting(logger);
        await SimulateWeeksAsync(time.GetUtcNow().UtcDateTime, ct);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        LogSeeded(logger, seconds);
        return true;
    }

    private async Task SimulateWeeksAsync(DateTime now, CancellationToken ct)
    {
        // A fixed seed makes the demo the same every time. No secret depends on these numbers.
#pragma warning disable CA5394
        var random = new Random(RandomSeed);
#pragma warning restore CA5394
        var calendar = new DemoCalendar(now, random);
        var clock = new DemoClock(DemoCalendar.At(calendar.FirstDay, 6));
        var useCases = new DemoUseCases(contexts, gate, settings, log, clock);
        var people = await DemoStaff.CreateAsync(useCases, ct);
        await DemoReplies.CreateAsync(useCases, people, ct);
        var writers = await DemoCustomers.CreateAsync(useCases, people, calendar.LastDay, ct);
        await new DemoSimulation(useCases, people, calendar, writers, random, logger).RunAsync(
            now,
            ct
        );
    }

    private async Task<bool> IsEmptyAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return !await db.Customers.AnyAsync(ct)
            && !await db.Tickets.AnyAsync(ct)
            && !await db.People.AnyAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Creating ten weeks of demo data")]
    private static partial void LogStarting(ILogger logger);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Created the demo data in {Seconds:0.0} s"
    )]
    private static partial void LogSeeded(ILogger logger, double seconds);
}
