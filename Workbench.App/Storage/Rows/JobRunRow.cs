namespace Workbench.App.Storage.Rows;

/// <summary>One run of a job. This row is authoritative; Hangfire's dashboard only shows the execution.</summary>
/// <param name="DoneCount">Number of items done in this run.</param>
/// <param name="FailedCount">Number of items that failed and are left for the next run.</param>
public sealed record JobRunRow(
    long Id,
    string Job,
    DateTime StartedAt,
    DateTime? EndedAt,
    int DoneCount,
    int FailedCount,
    string? Error
) : IUnversioned;
