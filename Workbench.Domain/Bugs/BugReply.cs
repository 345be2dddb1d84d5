namespace Workbench.Domain.Bugs;

/// <summary>The reply to a question about a bug.</summary>
public enum BugReply
{
    Yes = 1,
    No,

    /// <summary>Nobody could find out. It never counts as a no.</summary>
    Unknown,
}
