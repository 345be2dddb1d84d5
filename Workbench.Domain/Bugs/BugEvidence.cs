namespace Workbench.Domain.Bugs;

/// <summary>An answer as it was given when the bug was classified.</summary>
/// <param name="No">Its place among the answers, from 1.</param>
[Rule("B1")]
public sealed record BugEvidence(
    int TicketNumber,
    int ClassificationNo,
    int No,
    BugQuestion Question,
    BugReply Reply,
    ModifiedBy ModifiedBy,
    string Evidence
) : IAppendOnly;
