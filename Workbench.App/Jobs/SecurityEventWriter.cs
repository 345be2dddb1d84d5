using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Audit.Recording;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>Writes what was refused to the audit every second, and the rest when the program stops.</summary>
public sealed partial class SecurityEventWriter(
    WriteSecurityEvents write,
    SecurityEvents events,
    ILogger<SecurityEventWriter> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(all: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (events.HasDue)
            {
                await WriteAsync(all: false, stoppingToken);
            }
        }
    }

    private async Task WriteAsync(bool all, CancellationToken ct)
    {
        try
        {
            await write.RunAsync(Actor.Program, all, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The events wait for the next time; each has its log line already.
            LogFailed(logger, e);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Refused attempts could not be written to the audit"
    )]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
