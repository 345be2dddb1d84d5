using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Workbench.App.Storage;

namespace Workbench.Benchmarks.Resets;

/// <summary>Records how long each write waited for the write gate, from the program's own meter.</summary>
internal sealed class WriteGateWaitListener : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentBag<double> milliseconds = [];

    public WriteGateWaitListener()
    {
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (string.Equals(instrument.Meter.Name, WriteGate.MeterName, StringComparison.Ordinal))
            {
                to.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => milliseconds.Add(value));
        listener.Start();
    }

    public IReadOnlyCollection<double> Milliseconds => milliseconds;

    public void Dispose() => listener.Dispose();
}
