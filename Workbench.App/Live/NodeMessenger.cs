using System.Diagnostics;
using System.Threading.Channels;
using Npgsql;
using Workbench.App.Live.Presence;
using Workbench.App.Settings;

namespace Workbench.App.Live;

/// <summary>
/// Sends and receives the notifications between the nodes of one database: that changes were committed, and who has which ticket
/// open. PostgreSQL may lose a notification with its connection. Changes are therefore also read at intervals, and presence is
/// sent again and again.
/// </summary>
public sealed partial class NodeMessenger(
    StorageSettings settings,
    ChangeFeed feed,
    PresenceTracker tracker,
    RemoteChangeReader remoteChanges,
    PresenceBroadcaster presence,
    ILogger<NodeMessenger> logger
) : BackgroundService
{
    private const string ChangesChannel = "workbench_changes";
    private const string PresenceChannel = "workbench_presence";

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NotifyInterval = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoodbyeTimeout = TimeSpan.FromSeconds(2);

    private readonly Channel<Outgoing> outgoing = Channel.CreateUnbounded<Outgoing>();

    /// <summary>Finds the last change before the first page is served: everything committed later is published.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await remoteChanges.InitializeAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feed.Published += OnPublished;
        tracker.LocalPresenceChanged += OnLocalPresenceChanged;
        try
        {
            await Task.WhenAll(
                ListenAsync(stoppingToken),
                SendAsync(stoppingToken),
                QueueHeartbeatsAsync(stoppingToken)
            );
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            feed.Published -= OnPublished;
            tracker.LocalPresenceChanged -= OnLocalPresenceChanged;
            await SendGoodbyeAsync();
        }
    }

    private void OnPublished(object? sender, EventArgs e) =>
        outgoing.Writer.TryWrite(Outgoing.Changes);

    private void OnLocalPresenceChanged(object? sender, PresenceChangedEventArgs e) =>
        outgoing.Writer.TryWrite(new(e.TicketNumber));

    private async Task ListenAsync(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await ListenUntilFailureAsync(ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                // Whatever it is, the next connection may work; a service that ends would stop the whole node.
                LogFailure(logger, e);
                await Task.Delay(RetryInterval, ct);
            }
        }
    }

    private async Task ListenUntilFailureAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(ct);
        var areChangesPending = true;
        connection.Notification += (_, e) =>
        {
            if (string.Equals(e.Channel, ChangesChannel, StringComparison.Ordinal))
            {
                areChangesPending = true;
            }
            else
            {
                presence.Receive(e.Payload);
            }
        };
        await ExecuteAsync(connection, $"LISTEN {ChangesChannel}; LISTEN {PresenceChannel}", ct);
        QueueHeartbeat();
        var readAt = Stopwatch.GetTimestamp();
        while (true)
        {
            if (areChangesPending || Stopwatch.GetElapsedTime(readAt) >= PollInterval)
            {
                areChangesPending = false;
                readAt = Stopwatch.GetTimestamp();
                await remoteChanges.PublishNewAsync(ct);
            }

            if (!await connection.WaitAsync(PollInterval, ct))
            {
                // A broken connection looks like a silent one until it is used.
                await ExecuteAsync(connection, "SELECT 1", ct);
            }
        }
    }

    /// <summary>Sends each thing once, however often it was queued meanwhile.</summary>
    private async Task SendAsync(CancellationToken ct)
    {
        while (await outgoing.Reader.WaitToReadAsync(ct))
        {
            var batch = new HashSet<Outgoing>();
            while (outgoing.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            try
            {
                await using var connection = new NpgsqlConnection(settings.ConnectionString);
                await connection.OpenAsync(ct);
                foreach (var next in batch)
                {
                    await (
                        next.TicketNumber is { } ticket
                            ? NotifyAsync(
                                connection,
                                PresenceChannel,
                                presence.CreateMessage(ticket),
                                ct
                            )
                            : NotifyAsync(connection, ChangesChannel, "", ct)
                    );
                }
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                LogFailure(logger, e);
            }

            if (batch.Contains(Outgoing.Changes))
            {
                // Many commands in a row become few notifications.
                await Task.Delay(NotifyInterval, ct);
            }
        }
    }

    private async Task QueueHeartbeatsAsync(CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(HeartbeatInterval, ct);
            QueueHeartbeat();
        }
    }

    private void QueueHeartbeat()
    {
        foreach (var ticket in tracker.LocalTickets())
        {
            outgoing.Writer.TryWrite(new(ticket));
        }
    }

    /// <summary>Without it the other nodes notice the end by the missing heartbeats, a little later.</summary>
    private async Task SendGoodbyeAsync()
    {
        using var timeout = new CancellationTokenSource(GoodbyeTimeout);
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(timeout.Token);
            await NotifyAsync(connection, PresenceChannel, presence.CreateGoodbye(), timeout.Token);
        }
        catch (Exception e)
        {
            LogFailure(logger, e);
        }
    }

    private static async Task NotifyAsync(
        NpgsqlConnection connection,
        string channel,
        string payload,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
        command.Parameters.Add(new() { Value = channel });
        command.Parameters.Add(new() { Value = payload });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The connection to the other nodes failed; trying again"
    )]
    private static partial void LogFailure(ILogger logger, Exception exception);

    /// <param name="TicketNumber">The ticket whose presence is sent; null if changes were committed.</param>
    private readonly record struct Outgoing(int? TicketNumber)
    {
        public static Outgoing Changes { get; } = new(null);
    }
}
