namespace Workbench.Domain.Tickets.Conversation;

/// <summary>One message of the conversation on a ticket, stored as it was written.</summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="AuthorId">Who wrote the message, or recorded what the customer said.</param>
/// <param name="SaidBy">The customer's contact person; empty for a message of the service group.</param>
public sealed record Message(
    int TicketNumber,
    int No,
    DateTime WrittenAt,
    int AuthorId,
    string AuthorName,
    MessageKind Kind,
    string SaidBy,
    string Text
) : IAppendOnly
{
    public const int MaxTextLength = 20_000;
    public const int MaxSaidByLength = 100;

    /// <summary>Creates a message. Refuses a text that can't be stored.</summary>
    public static Result<Message> Create(
        int ticketNumber,
        int no,
        MessageKind kind,
        string saidBy,
        string text,
        Actor actor,
        DateTime now
    ) =>
        (
            TextCheck.Required(FieldName.Text, text, MaxTextLength)
            ?? TextCheck.Optional(FieldName.SaidBy, saidBy, MaxSaidByLength)
        )
            is { } refusal
            ? refusal
            : new Message(ticketNumber, no, now, actor.Id, actor.Name, kind, saidBy.Trim(), text);
}
