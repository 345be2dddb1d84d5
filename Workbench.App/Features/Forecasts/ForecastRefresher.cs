using System.Threading.Channels;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Shared.Forecasts;
using Workbench.App.Storage;

namespace Workbench.App.Features.Forecasts;

/// <summary>
/// Calculates the forecast of this node beside the requests: soon after the start, after changes of tickets and absences, and every ten minutes,
/// because time passes. Many changes at once are one calculation.
/// </summary>
public sealed partial class ForecastRefresher(
    ForecastCache cache,
    ChangeFeed feed,
    TimeProvider time,
    ILogger<ForecastRefresher> logger
) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan MinInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MaxInterval = TimeSpan.FromMinutes(10);

    private readonly Channel<bool> changed = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Returns whether a change may move a date.</summary>
    public static bool IsAffectedBy(Change change) =>
        change.Topic
            is ChangeTopic.Ticket
                or ChangeTopic.Delivery
                or ChangeTopic.Absence
                or ChangeTopic.Settings;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.Subscribe(Note);
        try
        {
            await Task.Delay(AfterStart, time, stoppingToken);
            while (true)
            {
                await RefreshAsync(stoppingToken);
                await Task.Delay(MinInterval, time, stoppingToken);
                await WaitForChangeAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private void Note(IReadOnlyCollection<Change> changes)
    {
        if (changes.Any(IsAffectedBy))
        {
            changed.Writer.TryWrite(true);
        }
    }

    private async Task WaitForChangeAsync(CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(MaxInterval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            await changed.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Time passed without a change.
        }
    }

    private async Task RefreshAsync(CancellationToken ct)
    {
        try
        {
            await Task.Run(() => cache.RefreshAsync(ct), ct);
            feed.PublishLocally([new(ChangeTopic.Forecast, 0)]);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Failed(logger, e);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The forecast could not be calculated; it is tried again with the next change."
    )]
    private static partial void Failed(ILogger logger, Exception exception);
}
