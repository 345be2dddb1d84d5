namespace Workbench.App.Features.BugClasses.Replies;

/// <summary>A reply to the customer, to be read over and changed before it is sent.</summary>
public sealed record CustomerReply(string Subject, string Text);
