namespace Workbench.App.Features.Absences.Edit;

/// <summary>Identifies the absence that a command changes.</summary>
/// <param name="ExpectedVersion">The version that was shown; null if the caller showed none.</param>
/// <param name="OperationId">A repeated id returns the same answer without a second effect.</param>
public sealed record AbsenceCommandTarget(int Id, long? ExpectedVersion, Guid OperationId)
{
    public string AuditSubject => $"absence {Id}";
}
