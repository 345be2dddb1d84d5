namespace Workbench.Domain.Agreements.Resets;

/// <summary>
/// A run of the due resets, or a preview that somebody kept, so that it can be compared with what ran. Its lines say what happened to
/// each agreement (N5).
/// </summary>
/// <param name="AsOf">The day by which the resets were due.</param>
/// <param name="FinishedAt">UTC; null while it runs, or if the program stopped during the run.</param>
/// <param name="ActorId">Who started it; 0 for the program.</param>
/// <param name="DueCount">The number of agreements that were due at the start.</param>
/// <param name="ResetCount">The number of terms that were reset; counted at the end.</param>
/// <param name="EndedCount">The number of agreements that ended; counted at the end.</param>
/// <param name="FailedCount">The number of agreements that are left for the next run; counted at the end.</param>
[Rule("N5")]
public sealed record ResetRun(
    int Id,
    bool IsPreview,
    DateOnly AsOf,
    DateTime StartedAt,
    DateTime? FinishedAt,
    int ActorId,
    string ActorName,
    int DueCount,
    int ResetCount,
    int EndedCount,
    int FailedCount
)
{
    /// <summary>A run that has written nothing for so long has stopped.</summary>
    public static readonly TimeSpan StalledAfter = TimeSpan.FromMinutes(15);

    /// <summary>The job is silent past its time when it hasn't succeeded for so long.</summary>
    public static readonly TimeSpan OverdueAfter = TimeSpan.FromHours(26);

    public static ResetRun Start(int id, DateOnly asOf, int dueCount, Actor actor, DateTime now) =>
        new(id, IsPreview: false, asOf, now, null, actor.Id, actor.Name, dueCount, 0, 0, 0);

    /// <summary>Returns the finished run with the counts of its lines.</summary>
    public ResetRun Finish(int resets, int ended, int failed, DateTime now) =>
        this with
        {
            FinishedAt = now,
            ResetCount = resets,
            EndedCount = ended,
            FailedCount = failed,
        };

    /// <summary>Returns what became of the run.</summary>
    /// <param name="lastLineAt">When its latest line was written; null without lines.</param>
    public ResetRunState StateAt(DateTime now, DateTime? lastLineAt) =>
        FinishedAt is not null ? ResetRunState.Finished
        : now - (lastLineAt ?? StartedAt) > StalledAfter ? ResetRunState.Interrupted
        : ResetRunState.Running;
}
