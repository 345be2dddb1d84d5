namespace Workbench.Benchmarks.Figures;

/// <summary>What a benchmark measured, with what it is compared to.</summary>
/// <param name="Benchmark">The command that measures it.</param>
/// <param name="What">What was measured; unique within the benchmark.</param>
internal sealed record Figure(string Benchmark, string What, double Value, string Unit)
{
    /// <summary>What the same run measured beside it: the bare statements, or the smaller database.</summary>
    public double? Baseline { get; init; }

    public Aim? Aim { get; init; }

    public double? Ratio => Value / Baseline;

    public bool MeetsAim => Aim is null || Aim.IsMetBy(this);
}
