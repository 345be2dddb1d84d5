using Microsoft.EntityFrameworkCore;
using Npgsql;
using Workbench.App.Hosting.Settings;

namespace Workbench.App.Storage;

/// <summary>
/// Carries news between nodes: listens for a nudge, polls behind it, and reads the change rows of other nodes since the last
/// look. Looks back a little each time, since transactions may commit out of the order of their ids.
/// </summary>
public sealed partial class ChangePump(
    IDbContextFactory<WorkbenchDb> contexts,
    StorageSettings settings,
    ChangeFeed feed,
    TimeProvider time,
    ILogger<ChangePump> logger
) : BackgroundService
{
    private const string Channel = "workbench_changes";
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookBack = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan NudgeEvery = TimeSpan.FromMilliseconds(300);

    private readonly SemaphoreSlim nudge = new(0, 1);
    private readonly Dictionary<long, DateTime> seen = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feed.Announced += OnAnnounced;
        try
        {
            await Task.WhenAll(NudgeOthersAsync(stoppingToken), ListenAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            feed.Announced -= OnAnnounced;
        }
    }

    private void OnAnnounced(object? sender, EventArgs e)
    {
        if (nudge.CurrentCount == 0)
        {
            try
            {
                nudge.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another write has asked for the nudge already.
            }
        }
    }

    private async Task NudgeOthersAsync(CancellationToken ct)
    {
        while (true)
        {
            await nudge.WaitAsync(ct);
            try
            {
                await using var connection = new NpgsqlConnection(settings.ConnectionString);
                await connection.OpenAsync(ct);
                await using var command = new NpgsqlCommand($"NOTIFY {Channel}", connection);
                await command.ExecuteNonQueryAsync(ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                Failed(logger, e);
            }

            await Task.Delay(NudgeEvery, ct);
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(settings.ConnectionString);
                await connection.OpenAsync(ct);
                await using var command = new NpgsqlCommand($"LISTEN {Channel}", connection);
                await command.ExecuteNonQueryAsync(ct);
                while (true)
                {
                    await ReadNewsAsync(ct);
                    await connection.WaitAsync(PollEvery, ct);
                }
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                // Whatever it is, the next look may go well; a pump that ends would take the whole node with it.
                Failed(logger, e);
                await Task.Delay(PollEvery, ct);
            }
        }
    }

    private async Task ReadNewsAsync(CancellationToken ct)
    {
        var since = time.GetUtcNow().UtcDateTime - LookBack;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db
            .Changes.AsNoTracking()
            .Where(c => c.At >= since && c.Node != feed.Node)
            .ToListAsync(ct);
        var news = rows.Where(r => seen.TryAdd(r.Id, r.At))
            .Select(r => new Change(r.Topic, r.ThingId))
            .ToHashSet();
        foreach (var old in seen.Where(s => s.Value < since).Select(s => s.Key).ToList())
        {
            seen.Remove(old);
        }

        if (news.Count > 0)
        {
            feed.Tell(news);
        }
    }

    public override void Dispose()
    {
        nudge.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "News between nodes failed; trying again")]
    private static partial void Failed(ILogger logger, Exception exception);
}
