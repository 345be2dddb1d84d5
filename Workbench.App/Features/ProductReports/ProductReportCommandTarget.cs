namespace Workbench.App.Features.ProductReports;

/// <summary>Identifies the product report that a command changes.</summary>
/// <param name="ExpectedVersion">The version that was shown; null if the caller showed none.</param>
/// <param name="OperationId">A repeated id returns the same answer without a second effect.</param>
public sealed record ProductReportCommandTarget(int No, long? ExpectedVersion, Guid OperationId)
{
    public string Subject => $"product report {No}";
}
