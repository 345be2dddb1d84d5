namespace Workbench.App.Features.ProductReports.Overview;

/// <summary>The tabs of the product reports page.</summary>
public enum ReportTab
{
    Open,

    /// <summary>Shipped or declined.</summary>
    Decided,
}
