namespace Workbench.App.Features.ProductReports;

/// <summary>What the product group says to a report.</summary>
public enum ReportStep
{
    Plan,
    Ship,
    Decline,
}
