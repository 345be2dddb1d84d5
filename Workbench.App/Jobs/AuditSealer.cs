using Workbench.App.Features.Audit.Recording;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Seals the audit once a minute, on every node: what the others have sealed is left.</summary>
public sealed partial class AuditSealer(
    SealAudit seal,
    DeferredStart start,
    ILogger<AuditSealer> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                await seal.RunAsync(Actor.Program, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(logger, e);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit could not be sealed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
