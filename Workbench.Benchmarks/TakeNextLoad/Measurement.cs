namespace Workbench.Benchmarks.TakeNextLoad;

/// <summary>The number of operations, the elapsed time and the processor time of this process.</summary>
internal sealed record Measurement(int OperationCount, TimeSpan Elapsed, TimeSpan Cpu)
{
    public double PerSecond => OperationCount / Elapsed.TotalSeconds;

    public double CpuMillisecondsPerOperation => Cpu.TotalMilliseconds / OperationCount;
}
