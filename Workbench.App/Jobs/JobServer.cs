using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Jobs;

/// <summary>
/// Starts the jobs after the first answer: adds what the search lacks, schedules the jobs, and starts the server
/// that runs them. Until then the node isn't ready (/health/ready).
/// </summary>
/// <param name="createSchedule">Creates the schedule, which opens Hangfire's storage.</param>
/// <param name="createServer">Creates Hangfire's server.</param>
public sealed class JobServer(
    DeferredStart start,
    IDbContextFactory<WorkbenchDb> contexts,
    Func<JobSchedule> createSchedule,
    Func<IHostedService> createServer
) : BackgroundService
{
    /// <summary>How long a job that somebody deleted on the dashboard is missing at most.</summary>
    private static readonly TimeSpan RenewInterval = TimeSpan.FromHours(1);

    private IHostedService? server;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (server is not null)
        {
            await server.StopAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.WaitAsync(stoppingToken);
        await CustomerSearchIndex.AddMissingAsync(contexts, stoppingToken);
        await TicketDocuments.AddMissingAsync(contexts, stoppingToken);
        var schedule = createSchedule();
        schedule.Start();
        server = createServer();
        await server.StartAsync(stoppingToken);
        using var timer = new PeriodicTimer(RenewInterval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            schedule.Renew();
        }
    }
}
