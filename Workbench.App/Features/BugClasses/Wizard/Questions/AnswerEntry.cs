using Workbench.Domain.Bugs;

namespace Workbench.App.Features.BugClasses.Wizard.Questions;

/// <summary>What somebody has typed and answered to one question so far.</summary>
public sealed class AnswerEntry
{
    /// <summary>Null while it is not answered.</summary>
    public BugReply? Reply { get; set; }

    public string Evidence { get; set; } = "";

    public ModifiedBy ModifiedBy { get; set; }

    public bool IsBlank =>
        Reply is null && Evidence.Length == 0 && ModifiedBy == ModifiedBy.Unknown;
}
