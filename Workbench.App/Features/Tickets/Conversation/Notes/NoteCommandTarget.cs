namespace Workbench.App.Features.Tickets.Conversation.Notes;

/// <summary>Identifies the note that a command edits and the text that the person saw.</summary>
/// <param name="ExpectedVersion">The number of the latest revision that was shown, zero for the first text; null if none was.</param>
/// <param name="OperationId">The same id again returns the same answer and has no second effect.</param>
public sealed record NoteCommandTarget(
    int TicketNumber,
    int MessageNo,
    long? ExpectedVersion,
    Guid OperationId
)
{
    public string Subject => $"ticket {TicketNumber}";
}
