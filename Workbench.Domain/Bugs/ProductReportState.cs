namespace Workbench.Domain.Bugs;

/// <summary>The state of a product report.</summary>
public enum ProductReportState
{
    Open = 1,

    /// <summary>The product group named a release.</summary>
    Planned,
    Shipped,

    /// <summary>The product group will not fix it.</summary>
    Declined,
}
