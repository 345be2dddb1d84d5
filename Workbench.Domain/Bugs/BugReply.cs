namespace Workbench.Domain.Bugs;

/// <summary>The answer to a question about a bug.</summary>
public enum BugReply
{
    Yes = 1,
    No,

    /// <summary>Nobody could find out: the questions go on, or end without a class.</summary>
    Unknown,
}
