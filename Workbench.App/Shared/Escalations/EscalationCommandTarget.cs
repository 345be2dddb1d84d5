namespace Workbench.App.Shared.Escalations;

/// <summary>A command on an escalation that somebody was looking at.</summary>
/// <param name="ExpectedVersion">The version that was looked at; null for a caller that looked at none.</param>
/// <param name="OperationId">The same id again gives the same answer and no second effect.</param>
public sealed record EscalationCommandTarget(int No, long? ExpectedVersion, Guid OperationId)
{
    public string Subject => $"escalation {No}";
}
