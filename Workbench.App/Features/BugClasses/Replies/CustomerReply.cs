namespace Workbench.App.Features.BugClasses.Replies;

/// <summary>A draft of a reply to the customer. The technician reviews and edits it before sending.</summary>
public sealed record CustomerReply(string Subject, string Text);
