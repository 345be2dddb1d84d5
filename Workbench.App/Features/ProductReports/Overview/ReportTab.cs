namespace Workbench.App.Features.ProductReports.Overview;

/// <summary>Which reports are listed.</summary>
public enum ReportTab
{
    Open,

    /// <summary>Shipped or declined.</summary>
    Decided,
}
