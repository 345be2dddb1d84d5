namespace Workbench.App.Jobs;

/// <summary>What came of a run.</summary>
/// <param name="FailedCount">What is left for the next run.</param>
public sealed record JobResult(int DoneCount, int FailedCount)
{
    /// <summary>The report of the run; empty where the counts say all.</summary>
    public IReadOnlyList<JobReportLine> Lines { get; init; } = [];
}
