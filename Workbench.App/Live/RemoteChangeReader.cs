using Npgsql;
using NpgsqlTypes;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Live;

/// <summary>
/// Reads the change rows that other nodes have committed since the last time, and publishes them to this node's pages. Compares
/// rows by their transaction and not by a clock: every transaction below the oldest one that runs now has ended, so that only
/// rows from that one on can still appear, however long their transaction takes.
/// </summary>
public sealed class RemoteChangeReader(StorageSettings settings, ChangeFeed feed)
{
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

    /// <summary>Rows of transactions from here on are read; all earlier ones have been.</summary>
    private ulong from;

    /// <summary>Ids of the rows from there on that were read already.</summary>
    private HashSet<long> delivered = [];

    /// <summary>Finds where to begin: what is committed later is published.</summary>
    public async Task InitializeAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(
            "SELECT pg_snapshot_xmin(pg_current_snapshot())",
            connection
        );
        from = (ulong)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Publishes what other nodes have committed since the last call.</summary>
    public async Task PublishNewAsync(CancellationToken ct)
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
}
