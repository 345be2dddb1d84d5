using Workbench.Domain.Bugs;

namespace Workbench.App.Features.BugClasses.Wizard.Questions;

/// <summary>Holds the input for one question.</summary>
public sealed class AnswerEntry
{
    /// <summary>The answer; null while the question is not answered.</summary>
    public BugReply? Reply { get; set; }

    public string Evidence { get; set; } = "";

    public ModifiedBy ModifiedBy { get; set; }

    public bool IsBlank =>
        Reply is null && Evidence.Length == 0 && ModifiedBy == ModifiedBy.Unknown;
}
