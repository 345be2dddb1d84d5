namespace Workbench.App.Shared.Escalations;

/// <summary>Identifies the escalation that a command changes and the version that the person saw.</summary>
/// <param name="ExpectedVersion">The version that the person saw; null for a caller that didn't load one.</param>
/// <param name="OperationId">The same id again returns the same answer and has no second effect.</param>
public sealed record EscalationCommandTarget(int No, long? ExpectedVersion, Guid OperationId)
{
    public string Subject => $"escalation {No}";
}
