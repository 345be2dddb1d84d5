namespace Workbench.Domain.Tickets.Conversation;

/// <summary>A colleague who is mentioned in an internal note. The id is stored: a name may change.</summary>
/// <param name="MessageNo">The number of the note, counted per ticket.</param>
/// <param name="MentionedAt">UTC; later than the note if an edit added the name.</param>
public sealed record Mention(int TicketNumber, int MessageNo, int PersonId, DateTime MentionedAt)
    : IAppendOnly;
