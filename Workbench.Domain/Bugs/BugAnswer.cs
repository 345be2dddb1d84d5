namespace Workbench.Domain.Bugs;

/// <summary>The answer to one question of the bug questionnaire.</summary>
/// <param name="Evidence">The page, documentation, setting or files that support the answer, or why it can't be tried. See
/// <see cref="BugQuestionnaire.RequiresEvidence"/>.</param>
/// <param name="ModifiedBy">For a modification: who installed or changed it.</param>
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
