namespace Workbench.Benchmarks.TakeNextLoad;

/// <summary>How many were done, in which time, with how much of this process's processor.</summary>
internal sealed record Measurement(int OperationCount, TimeSpan Elapsed, TimeSpan Cpu)
{
    public double PerSecond => OperationCount / Elapsed.TotalSeconds;

    public double CpuMillisecondsPerOperation => Cpu.TotalMilliseconds / OperationCount;
}
