using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Workbench.App.Storage;

/// <summary>
/// Admits one writer of an embedded database at a time, in order of arrival, without blocking a thread. Admits everybody when
/// the database supports concurrent writers.
/// </summary>
public sealed class WriteGate(bool oneAtATime, IMeterFactory? meters = null) : IDisposable
{
    public const string MeterName = "Workbench.Storage";

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Histogram<double>? waitTime = meters
        ?.Create(MeterName)
        .CreateHistogram<double>(
            "workbench.write_gate.wait",
            "ms",
            "Time that a write waited for the write gate"
        );

    /// <summary>Waits for admission.</summary>
    /// <exception cref="TimeoutException">Admission took longer than ten seconds.</exception>
    public async Task<IDisposable?> EnterAsync(CancellationToken ct)
    {
        if (!oneAtATime)
        {
            return null;
        }

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
