namespace Workbench.Domain.Bugs;

/// <summary>Where a report to the product group stands.</summary>
public enum ProductReportState
{
    Open = 1,

    /// <summary>The product group has named the release.</summary>
    Planned,
    Shipped,

    /// <summary>The product group will not do it.</summary>
    Declined,
}
