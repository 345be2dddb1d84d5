namespace Workbench.Domain.Tickets.Conversation;

/// <summary>
/// A later text of an internal note. The latest one is shown; the note and its earlier texts stay as they were written.
/// </summary>
/// <param name="MessageNo">The number of the note, counted per ticket.</param>
/// <param name="No">Counted per note.</param>
/// <param name="WrittenAt">UTC.</param>
public sealed record NoteRevision(
    int TicketNumber,
    int MessageNo,
    int No,
    DateTime WrittenAt,
    string Text
) : IAppendOnly
{
    /// <summary>Edits a note. Only its author may; the customer's and the program's words are never edited.</summary>
    /// <param name="lastNo">The number of the latest revision; zero if there is none.</param>
    public static Result<NoteRevision> Create(
        Message note,
        int lastNo,
        string text,
        Actor actor,
        DateTime now
    ) =>
        note.Kind != MessageKind.Note || note.AuthorId != actor.Id
            ? Refusal.Because(RefusalCode.NotYourNote)
        : TextCheck.Required(FieldName.Text, text, Message.MaxTextLength) is { } refusal ? refusal
        : new NoteRevision(note.TicketNumber, note.No, lastNo + 1, now, text);
}
