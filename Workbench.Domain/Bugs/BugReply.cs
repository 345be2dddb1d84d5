namespace Workbench.Domain.Bugs;

/// <summary>The reply to a question about a bug.</summary>
public enum BugReply
{
    Yes = 1,
    No,

    /// <summary>Nobody could find out. The next question follows, or the questionnaire ends without a class.</summary>
    Unknown,
}
