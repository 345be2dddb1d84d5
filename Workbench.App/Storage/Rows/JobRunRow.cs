namespace Workbench.App.Storage.Rows;

/// <summary>One run of a job: the truth about it, kept beside Hangfire's own dashboard.</summary>
/// <param name="DoneCount">Things done in this run.</param>
/// <param name="FailedCount">Things that failed and are left for the next run.</param>
public sealed record JobRunRow(
    long Id,
    string Job,
    DateTime StartedAt,
    DateTime? EndedAt,
    int DoneCount,
    int FailedCount,
    string? Error
) : IUnversioned;
