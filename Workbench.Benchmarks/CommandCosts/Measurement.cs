using System.Diagnostics;

namespace Workbench.Benchmarks.CommandCosts;

/// <summary>A measured number of operations, with the processor time and the allocated bytes of this process.</summary>
internal sealed record Measurement(int OperationCount, TimeSpan Elapsed, TimeSpan Cpu, long Bytes)
{
    public double PerSecond => OperationCount / Elapsed.TotalSeconds;

    public double CpuMillisecondsPerOperation => Cpu.TotalMilliseconds / OperationCount;

    public double KibibytesPerOperation => Bytes / 1024.0 / OperationCount;

    public static async Task<Measurement> MeasureAsync(int operations, Func<Task> run)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (cpu, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
        var since = Stopwatch.GetTimestamp();
        await run();
        var elapsed = Stopwatch.GetElapsedTime(since);
        process.Refresh();
        return new(
            operations,
            elapsed,
            process.TotalProcessorTime - cpu,
            GC.GetTotalAllocatedBytes(precise: true) - bytes
        );
    }

    /// <summary>Adds the rounds of one case.</summary>
    public static Measurement Sum(IReadOnlyCollection<Measurement> rounds) =>
        new(
            rounds.Sum(r => r.OperationCount),
            new(rounds.Sum(r => r.Elapsed.Ticks)),
            new(rounds.Sum(r => r.Cpu.Ticks)),
            rounds.Sum(r => r.Bytes)
        );
}
