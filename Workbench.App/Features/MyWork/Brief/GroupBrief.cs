using Workbench.Domain.Notifications.Briefs;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>What happened in the group since a day.</summary>
/// <param name="Resets">How many terms were reset.</param>
/// <param name="ResetsFailed">How many agreements the last run left.</param>
/// <param name="MovedToFront">The tickets that were moved to the front of the queue, with who and why.</param>
/// <param name="Answers">What customers answered to offers.</param>
/// <param name="Escalations">The escalations that are not decided, the oldest first.</param>
public sealed record GroupBrief(
    int Arrived,
    int Delivered,
    int Resets,
    int ResetsFailed,
    IReadOnlyList<BriefChange> MovedToFront,
    IReadOnlyList<BriefChange> Answers,
    IReadOnlyList<OpenEscalation> Escalations
);
