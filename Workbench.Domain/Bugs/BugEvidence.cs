namespace Workbench.Domain.Bugs;

/// <summary>An answer of the bug questionnaire, stored as it was given at the classification.</summary>
/// <param name="No">Position among the answers, from 1.</param>
[Rule("B1")]
public sealed record BugEvidence(
    int TicketNumber,
    int ClassificationNo,
    int No,
    BugQuestion Question,
    BugReply Reply,
    ModifiedBy ModifiedBy,
    string Evidence
) : IAppendOnly
{
    public BugAnswer ToAnswer() => new(Question, Reply, Evidence, ModifiedBy);
}
