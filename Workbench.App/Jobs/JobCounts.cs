namespace Workbench.App.Jobs;

/// <summary>What came of a run.</summary>
/// <param name="Failed">What is left for the next run.</param>
public sealed record JobCounts(int Done, int Failed)
{
    /// <summary>The report of the run; empty where the counts say all.</summary>
    public IReadOnlyList<JobLine> Lines { get; init; } = [];
}
