namespace Workbench.App.Features.ProductReports.Decisions;

/// <summary>What the product group says to a report.</summary>
public enum ReportDecisionKind
{
    Plan,
    Ship,
    Decline,
}
