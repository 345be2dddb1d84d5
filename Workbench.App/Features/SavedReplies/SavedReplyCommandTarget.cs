namespace Workbench.App.Features.SavedReplies;

/// <summary>Identifies the saved reply that a command changes.</summary>
/// <param name="Id">Null for a new reply.</param>
/// <param name="ExpectedVersion">The version that was shown; null if the caller showed none.</param>
/// <param name="OperationId">A repeated id returns the same answer without a second effect.</param>
public sealed record SavedReplyCommandTarget(int? Id, long? ExpectedVersion, Guid OperationId)
{
    public string Subject => Id is { } id ? $"saved reply {id}" : "saved reply";
}
