using Workbench.Domain.Agreements.Resets;

namespace Workbench.Domain.Notifications;

/// <summary>What those should know of the resets who look after them (N3, N4).</summary>
/// <param name="FailedRuns">Finished runs that left agreements.</param>
/// <param name="LastSuccessAt">When the job last succeeded, in UTC; null if it never did.</param>
/// <param name="IsNothingLeft">Whether no agreement is due any more.</param>
public sealed record ResetFacts(
    IReadOnlyList<ResetRun> FailedRuns,
    DateTime? LastSuccessAt,
    bool IsNothingLeft
)
{
    public static ResetFacts None { get; } = new([], null, IsNothingLeft: true);
}
