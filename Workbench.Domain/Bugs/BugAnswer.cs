namespace Workbench.Domain.Bugs;

/// <summary>The answer to one question of the bug questionnaire.</summary>
/// <param name="Evidence">The page, documentation, setting or files that support the answer. Required for a yes.</param>
/// <param name="ModifiedBy">For modified files: who modified them.</param>
[Rule("B1")]
public sealed record BugAnswer(
    BugQuestion Question,
    BugReply Reply,
    string Evidence,
    ModifiedBy ModifiedBy = ModifiedBy.Unknown
)
{
    public const int MaxEvidenceLength = 2_000;
}
