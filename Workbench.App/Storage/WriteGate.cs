using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Workbench.App.Storage;

/// <summary>
/// Admits so many writers at a time, in order of arrival, without blocking a thread: one to an embedded database, a few to a
/// server, where more of them would only wait for each other with a connection and a transaction each.
/// </summary>
public sealed class WriteGate(int maxWriters, IMeterFactory? meters = null) : IDisposable
{
    public const string MeterName = "Workbench.Storage";

    /// <summary>Enough that a server is never idle while a writer waits for an answer.</summary>
    public const int MaxServerWriters = 8;

    private readonly SemaphoreSlim gate = new(maxWriters, maxWriters);
    private readonly Histogram<double>? waitTime = meters
        ?.Create(MeterName)
        .CreateHistogram<double>(
            "workbench.write_gate.wait",
            "ms",
            "Time that a write waited for the write gate"
        );

    /// <summary>Waits for admission.</summary>
    /// <exception cref="TimeoutException">Admission took longer than ten seconds.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        if (!await gate.WaitAsync(TimeSpan.FromSeconds(10), ct))
        {
            throw new TimeoutException("The database was busy for ten seconds.");
        }

        waitTime?.Record(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        return new Releaser(gate);
    }

    public void Dispose() => gate.Dispose();

    private sealed class Releaser(SemaphoreSlim gate) : IDisposable
    {
        private int isReleased;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isReleased, 1) == 0)
            {
                gate.Release();
            }
        }
    }
}
