namespace Workbench.App.Jobs;

/// <summary>What came of a run.</summary>
/// <param name="Failed">What is left for the next run.</param>
public sealed record JobCounts(int Done, int Failed);
