using System.Threading.Channels;
using Npgsql;
using Workbench.App.Settings;

namespace Workbench.App.Live.Presence;

/// <summary>
/// Tells the other nodes who is on which ticket here, and hears it of them, by notifications that the database only passes
/// on. Everything is said again and again, so that one that is lost does not matter, and a node that dies leaves nobody behind.
/// </summary>
public sealed partial class PresenceBroadcaster(
    StorageSettings settings,
    ChangeFeed feed,
    PresenceTracker tracker,
    ILogger<PresenceBroadcaster> logger
) : BackgroundService
{
    private const string ChannelName = "workbench_presence";
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoodbyeTimeout = TimeSpan.FromSeconds(2);

    private readonly Channel<int> changedTickets = Channel.CreateUnbounded<int>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        tracker.LocalPresenceChanged += OnLocalPresenceChanged;
        try
        {
            await Task.WhenAll(
                SendAsync(stoppingToken),
                SendHeartbeatsAsync(stoppingToken),
                ListenAsync(stoppingToken)
            );
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            tracker.LocalPresenceChanged -= OnLocalPresenceChanged;
            await SendGoodbyeAsync();
        }
    }

    private void OnLocalPresenceChanged(object? sender, PresenceChangedEventArgs e) =>
        changedTickets.Writer.TryWrite(e.TicketNumber);

    /// <summary>What is due of several changes of one ticket is said once.</summary>
    private async Task SendAsync(CancellationToken ct)
    {
        while (await changedTickets.Reader.WaitToReadAsync(ct))
        {
            var tickets = new HashSet<int>();
            while (changedTickets.Reader.TryRead(out var ticket))
            {
                tickets.Add(ticket);
            }

            try
            {
                await using var connection = new NpgsqlConnection(settings.ConnectionString);
                await connection.OpenAsync(ct);
                foreach (var ticket in tickets)
                {
                    await NotifyAsync(
                        connection,
                        new(feed.NodeId, ticket, tracker.LocalPeopleOn(ticket)),
                        ct
                    );
                }
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                LogFailure(logger, e);
            }
        }
    }

    private async Task SendHeartbeatsAsync(CancellationToken ct)
    {
        while (true)
        {
            foreach (var ticket in tracker.LocalTickets())
            {
                changedTickets.Writer.TryWrite(ticket);
            }

            await Task.Delay(HeartbeatInterval, ct);
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
                await using var command = new NpgsqlCommand($"LISTEN {ChannelName}", connection);
                await command.ExecuteNonQueryAsync(ct);
                while (true)
                {
                    // A line that fell silent looks like one on which nothing is said, until it is asked.
                    if (!await connection.WaitAsync(HeartbeatInterval, ct))
                    {
                        await using var ask = new NpgsqlCommand("SELECT 1", connection);
                        await ask.ExecuteNonQueryAsync(ct);
                    }
                }
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                LogFailure(logger, e);
                await Task.Delay(HeartbeatInterval, ct);
            }
        }
    }

    private void OnNotification(object sender, NpgsqlNotificationEventArgs e)
    {
        if (
            PresenceMessage.Parse(e.Payload) is not { } news
            || string.Equals(news.Node, feed.NodeId, StringComparison.Ordinal)
        )
        {
            return;
        }

        if (news.TicketNumber == 0)
        {
            tracker.RemoveNode(news.Node);
        }
        else
        {
            tracker.ReceiveFrom(news.Node, news.TicketNumber, news.People);
        }
    }

    /// <summary>A stop that can't be said is found out a little later by the silence.</summary>
    private async Task SendGoodbyeAsync()
    {
        using var patience = new CancellationTokenSource(GoodbyeTimeout);
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(patience.Token);
            await NotifyAsync(connection, new(feed.NodeId, 0, []), patience.Token);
        }
        catch (Exception e)
        {
            LogFailure(logger, e);
        }
    }

    private static async Task NotifyAsync(
        NpgsqlConnection connection,
        PresenceMessage message,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
        command.Parameters.Add(new() { Value = ChannelName });
        command.Parameters.Add(new() { Value = message.Serialize() });
        await command.ExecuteNonQueryAsync(ct);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Who is on which ticket could not be told to other nodes; trying again"
    )]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
