using System.Collections.Concurrent;
using System.Diagnostics;
using Workbench.App.Settings;

namespace Workbench.Benchmarks.CommandCosts;

/// <summary>
/// Replays recorded transactions on a copy of the database, with as many callers as the program had. Each caller has an open
/// connection with prepared statements. On SQLite one at a time writes, in order of arrival, as in the program: the driver would
/// otherwise wait in steps of 150 ms.
/// </summary>
internal sealed class BareReplay : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly bool oneAtATime;
    private readonly List<BareConnection> connections;

    private BareReplay(bool oneAtATime, List<BareConnection> connections) =>
        (this.oneAtATime, this.connections) = (oneAtATime, connections);

    public static async Task<BareReplay> OpenAsync(DatabaseCopy copy, int callers)
    {
        var connections = new List<BareConnection>();
        for (var i = 0; i < callers; i++)
        {
            connections.Add(new(await copy.OpenConnectionAsync()));
        }

        return new(copy.Provider == StorageProvider.Sqlite, connections);
    }

    /// <summary>Replays each transaction once, and adds how long each took.</summary>
    public async Task RunAsync(
        IReadOnlyList<IReadOnlyList<RecordedStatement>> transactions,
        ConcurrentBag<double> latencies
    )
    {
        var next = -1;
        await Task.WhenAll(
            connections.Select(c =>
                Task.Run(async () =>
                {
                    var since = Stopwatch.GetTimestamp();
                    while (
                        await TryReplayAsync(c, transactions, () => Interlocked.Increment(ref next))
                    )
                    {
                        latencies.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                        since = Stopwatch.GetTimestamp();
                    }
                })
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }

        gate.Dispose();
    }

    private async Task<bool> TryReplayAsync(
        BareConnection connection,
        IReadOnlyList<IReadOnlyList<RecordedStatement>> transactions,
        Func<int> takeNext
    )
    {
        if (oneAtATime)
        {
            await gate.WaitAsync();
        }

        try
        {
            var index = takeNext();
            if (index >= transactions.Count)
            {
                return false;
            }

            await connection.ExecuteAsync(transactions[index]);
            return true;
        }
        finally
        {
            if (oneAtATime)
            {
                gate.Release();
            }
        }
    }
}
