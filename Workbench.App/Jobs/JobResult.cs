namespace Workbench.App.Jobs;

/// <summary>The result of a job run.</summary>
/// <param name="FailedCount">Number of items left for the next run.</param>
public sealed record JobResult(int DoneCount, int FailedCount)
{
    /// <summary>The report of the run; empty when the counts say enough.</summary>
    public IReadOnlyList<JobReportLine> Lines { get; init; } = [];
}
