using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Stores once a minute, and when the node stops, which sessions were active.</summary>
public sealed partial class SessionActivityWriter(
    SessionActivity activity,
    RecordSessionActivity record,
    TimeProvider time,
    ILogger<SessionActivityWriter> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryWriteAsync(stoppingToken);
        }
    }

    private async Task TryWriteAsync(CancellationToken ct)
    {
        var unsaved = activity.Unsaved();
        if (unsaved.Count == 0)
        {
            return;
        }

        try
        {
            var outcome = await record.RunAsync(Actor.Program, unsaved, ct);
            outcome.Match(
                _ =>
                {
                    activity.Forget(unsaved);
                    return true;
                },
                _ => false
            );
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Tried again in a minute: what isn't stored is kept.
            LogWriteFailed(logger, e);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The activity of sessions could not be stored"
    )]
    private static partial void LogWriteFailed(ILogger logger, Exception exception);
}
