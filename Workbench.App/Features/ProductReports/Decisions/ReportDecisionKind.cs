namespace Workbench.App.Features.ProductReports.Decisions;

/// <summary>The decisions of the product group.</summary>
public enum ReportDecisionKind
{
    Plan,
    Ship,
    Decline,
}
