using Workbench.App.Features.Agreements.TermResets;

namespace Workbench.App.Jobs;

/// <summary>
/// Checks every hour whether the reset job is overdue and logs an error. Uses a timer of its own, independent of the job
/// server.
/// </summary>
public sealed partial class ResetJobAlert(
    ResetJobMonitor monitor,
    TimeProvider time,
    ILogger<ResetJobAlert> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await hourly.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await monitor.OverdueSinceAsync(stoppingToken) is { } since)
                {
                    LogOverdue(logger, since);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogCheckFailed(logger, e);
            }
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "No run of the reset job has succeeded since {Since:u}: check the job runs and the dashboard"
    )]
    private static partial void LogOverdue(ILogger logger, DateTime since);

    [LoggerMessage(LogLevel.Error, "The check of the reset job failed")]
    private static partial void LogCheckFailed(ILogger logger, Exception exception);
}
