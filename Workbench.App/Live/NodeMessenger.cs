using Npgsql;
using NpgsqlTypes;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Live;

/// <summary>
/// Carries news between nodes: listens for a nudge, polls behind it, and reads the change rows that other nodes have committed
/// since the last look. Rows are compared by their transaction and not by a clock: every transaction below the oldest one that
/// runs now has ended, so that only rows from that one on can still appear, however long their transaction takes.
/// </summary>
public sealed partial class NodeMessenger(
    StorageSettings settings,
    ChangeFeed feed,
    ILogger<NodeMessenger> logger
) : BackgroundService
{
    private const string Channel = "workbench_changes";

    /// <summary>
    /// One statement sees one snapshot. A visible row is below its upper end, unless it came here from another server, whose
    /// numbers were higher. The outer join gives the lower end of the snapshot even where there is no row.
    /// </summary>
    private const string NewsQuery = """
        WITH snapshot AS MATERIALIZED (SELECT pg_current_snapshot() AS current)
        SELECT pg_snapshot_xmin(current), c."Id", c."Transaction", c."Topic", c."EntityId"
        FROM snapshot LEFT JOIN "Changes" c
        ON c."Transaction" >= $1 AND c."Transaction" < pg_snapshot_xmax(current) AND c."NodeId" <> $2
        """;

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NotifyInterval = TimeSpan.FromMilliseconds(300);

    private readonly SemaphoreSlim notifyRequested = new(0, 1);

    /// <summary>Rows of transactions from here on are read; all earlier ones have been.</summary>
    private ulong from;

    /// <summary>Ids of the rows from there on that were read already.</summary>
    private HashSet<long> delivered = [];

    /// <summary>Finds where to begin before the first page is served: what is committed later is news to it.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT pg_snapshot_xmin(pg_current_snapshot())",
            connection
        );
        from = (ulong)(await command.ExecuteScalarAsync(cancellationToken))!;
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feed.Published += OnPublished;
        try
        {
            await Task.WhenAll(NotifyOtherNodesAsync(stoppingToken), ListenAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            feed.Published -= OnPublished;
        }
    }

    private void OnPublished(object? sender, EventArgs e)
    {
        if (notifyRequested.CurrentCount == 0)
        {
            try
            {
                notifyRequested.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another write has asked for the nudge already.
            }
        }
    }

    private async Task NotifyOtherNodesAsync(CancellationToken ct)
    {
        while (true)
        {
            await notifyRequested.WaitAsync(ct);
            try
            {
                await using var connection = new NpgsqlConnection(settings.ConnectionString);
                await connection.OpenAsync(ct);
                await using var command = new NpgsqlCommand($"NOTIFY {Channel}", connection);
                await command.ExecuteNonQueryAsync(ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                LogFailure(logger, e);
            }

            await Task.Delay(NotifyInterval, ct);
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
                    await ReadChangesOfOtherNodesAsync(ct);
                    await connection.WaitAsync(PollInterval, ct);
                }
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                // Whatever it is, the next look may go well; a pump that ends would take the whole node with it.
                LogFailure(logger, e);
                await Task.Delay(PollInterval, ct);
            }
        }
    }

    private async Task ReadChangesOfOtherNodesAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(NewsQuery, connection);
        command.Parameters.Add(new() { Value = from, NpgsqlDbType = NpgsqlDbType.Xid8 });
        command.Parameters.Add(new() { Value = feed.NodeId });
        var oldestRunning = from;
        var rows = new List<(long Id, ulong Transaction, Change? Change)>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                oldestRunning = reader.GetFieldValue<ulong>(0);
                if (!await reader.IsDBNullAsync(1, ct))
                {
                    // A later version of the program may know topics that this one does not.
                    Change? change = Enum.TryParse<ChangeTopic>(reader.GetString(3), out var topic)
                        ? new(topic, reader.GetInt32(4))
                        : null;
                    rows.Add((reader.GetInt64(1), reader.GetFieldValue<ulong>(2), change));
                }
            }
        }

        var news = rows.Where(r => !delivered.Contains(r.Id))
            .Select(r => r.Change)
            .OfType<Change>()
            .ToHashSet();
        from = oldestRunning;
        delivered = [.. rows.Where(r => r.Transaction >= from).Select(r => r.Id)];
        if (news.Count > 0)
        {
            feed.PublishLocally(news);
        }
    }

    public override void Dispose()
    {
        notifyRequested.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "News between nodes failed; trying again")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
