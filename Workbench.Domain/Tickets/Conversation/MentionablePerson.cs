namespace Workbench.Domain.Tickets.Conversation;

/// <summary>A person who can be mentioned in a note.</summary>
public sealed record MentionablePerson(int Id, string Name);
