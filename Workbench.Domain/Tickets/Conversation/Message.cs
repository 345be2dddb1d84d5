namespace Workbench.Domain.Tickets.Conversation;

/// <summary>One thing said about a ticket, kept as it was written.</summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="AuthorId">Who wrote it, or noted what the customer said.</param>
/// <param name="SaidBy">Who of the customer said it; empty for what we wrote.</param>
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

    /// <summary>A message that can be kept.</summary>
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
