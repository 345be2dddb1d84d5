namespace Workbench.App.Features.Customers.Notes;

/// <summary>Identifies the note that a command changes.</summary>
/// <param name="NoteNo">Null for a new note.</param>
/// <param name="ExpectedVersion">The version that was shown; null if the caller showed none.</param>
/// <param name="OperationId">A repeated id returns the same answer without a second effect.</param>
public sealed record CustomerNoteCommandTarget(
    int CustomerId,
    int? NoteNo,
    long? ExpectedVersion,
    Guid OperationId
)
{
    public string AuditSubject => $"customer {CustomerId}";
}
