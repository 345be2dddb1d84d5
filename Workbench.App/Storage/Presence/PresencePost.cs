using System.Threading.Channels;
using Npgsql;
using Workbench.App.Hosting.Settings;

namespace Workbench.App.Storage.Presence;

/// <summary>
/// Tells the other nodes who is on which ticket here, and hears it of them, by notifications that the database only passes
/// on. Everything is said again and again, so that one that is lost does not matter, and a node that dies leaves nobody behind.
/// </summary>
public sealed partial class PresencePost(
    StorageSettings settings,
    ChangeFeed feed,
    Presences presences,
    ILogger<PresencePost> logger
) : BackgroundService
{
    private const string Name = "workbench_presence";
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoodbyeTakes = TimeSpan.FromSeconds(2);

    private readonly Channel<int> due = Channel.CreateUnbounded<int>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        presences.Moved += OnMoved;
        try
        {
            await Task.WhenAll(
                SendAsync(stoppingToken),
                BeatAsync(stoppingToken),
                ListenAsync(stoppingToken)
            );
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            presences.Moved -= OnMoved;
            await SayGoodbyeAsync();
        }
    }

    private void OnMoved(object? sender, MovedEventArgs e) => due.Writer.TryWrite(e.Ticket);

    /// <summary>What is due of several changes of one ticket is said once.</summary>
    private async Task SendAsync(CancellationToken ct)
    {
        while (await due.Reader.WaitToReadAsync(ct))
        {
            var tickets = new HashSet<int>();
            while (due.Reader.TryRead(out var ticket))
            {
                tickets.Add(ticket);
            }

            try
            {
                await using var connection = new NpgsqlConnection(settings.ConnectionString);
                await connection.OpenAsync(ct);
                foreach (var ticket in tickets)
                {
                    await SayAsync(connection, new(feed.NodeId, ticket, presences.Here(ticket)), ct);
                }
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                Failed(logger, e);
            }
        }
    }

    private async Task BeatAsync(CancellationToken ct)
    {
        while (true)
        {
            foreach (var ticket in presences.Tickets())
            {
                due.Writer.TryWrite(ticket);
            }

            await Task.Delay(BeatEvery, ct);
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
                connection.Notification += OnNotification;
                await using var command = new NpgsqlCommand($"LISTEN {Name}", connection);
                await command.ExecuteNonQueryAsync(ct);
                while (true)
                {
                    // A line that fell silent looks like one on which nothing is said, until it is asked.
                    if (!await connection.WaitAsync(BeatEvery, ct))
                    {
                        await using var ask = new NpgsqlCommand("SELECT 1", connection);
                        await ask.ExecuteNonQueryAsync(ct);
                    }
                }
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                Failed(logger, e);
                await Task.Delay(BeatEvery, ct);
            }
        }
    }

    private void OnNotification(object sender, NpgsqlNotificationEventArgs e)
    {
        if (
            PresenceNews.Read(e.Payload) is not { } news
            || string.Equals(news.Node, feed.NodeId, StringComparison.Ordinal)
        )
        {
            return;
        }

        if (news.Ticket == 0)
        {
            presences.HearGone(news.Node);
        }
        else
        {
            presences.Hear(news.Node, news.Ticket, news.People);
        }
    }

    /// <summary>A stop that can't be said is found out a little later by the silence.</summary>
    private async Task SayGoodbyeAsync()
    {
        using var patience = new CancellationTokenSource(GoodbyeTakes);
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(patience.Token);
            await SayAsync(connection, new(feed.NodeId, 0, []), patience.Token);
        }
        catch (Exception e)
        {
            Failed(logger, e);
        }
    }

    private static async Task SayAsync(
        NpgsqlConnection connection,
        PresenceNews news,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
        command.Parameters.Add(new() { Value = Name });
        command.Parameters.Add(new() { Value = news.Write() });
        await command.ExecuteNonQueryAsync(ct);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Who is on which ticket could not be told to other nodes; trying again"
    )]
    private static partial void Failed(ILogger logger, Exception exception);
}
