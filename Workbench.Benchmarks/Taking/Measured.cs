namespace Workbench.Benchmarks.Taking;

/// <summary>How many were done, in which time, with how much of this process's processor.</summary>
internal sealed record Measured(int Done, TimeSpan Took, TimeSpan Cpu)
{
    public double PerSecond => Done / Took.TotalSeconds;

    public double CpuMillisecondsEach => Cpu.TotalMilliseconds / Done;
}
