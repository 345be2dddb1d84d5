using Workbench.App.Commands;

namespace Workbench.App.Jobs;

/// <summary>
/// Renews what this node keeps for all pages, once a second, from the first answer on. A change that doesn't concern it costs no
/// statement.
/// </summary>
public sealed partial class SharedReadRenewer(
    DeferredStart start,
    SharedReadRenewal renewal,
    TimeProvider time,
    ILogger<SharedReadRenewer> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan IntervalAfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var interval = await TryRenewAsync(stoppingToken) ? Interval : IntervalAfterFailure;
            await Task.Delay(interval, time, stoppingToken);
        }
    }

    private async Task<bool> TryRenewAsync(CancellationToken ct)
    {
        try
        {
            await renewal.RenewAsync(ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogRenewalFailed(logger, e);
            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "What all pages show could not be read; pages read it themselves"
    )]
    private static partial void LogRenewalFailed(ILogger logger, Exception exception);
}
