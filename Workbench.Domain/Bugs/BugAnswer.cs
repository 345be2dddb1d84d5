namespace Workbench.Domain.Bugs;

/// <summary>One answer on the way to a bug's class.</summary>
/// <param name="Evidence">What shows it: the page, the line of documentation, the setting, the files. Needed for a yes.</param>
/// <param name="ModifiedBy">Of modified files: by whom.</param>
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
