namespace Workbench.Domain.Agreements.CustomerNotes;

/// <summary>
/// One step in the history of an internal note about a customer. Append-only: the latest text of a note is shown, and the latest
/// pinned note stands at the top.
/// </summary>
/// <param name="No">Counted per customer.</param>
/// <param name="NoteNo">The number of the entry that wrote the note.</param>
/// <param name="Text">The text from then on; empty for entries that change no text.</param>
/// <param name="RecordedAt">UTC.</param>
public sealed record CustomerNoteEntry(
    int CustomerId,
    int No,
    int NoteNo,
    CustomerNoteKind Kind,
    string Text,
    DateTime RecordedAt,
    int RecordedById,
    string RecordedByName
) : IAppendOnly
{
    public const int MaxTextLength = 4_000;
}
