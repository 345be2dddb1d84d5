using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing;

/// <summary>A line with the names that pages and files show.</summary>
/// <param name="HandOver">The hand-over of the line; null if it is not handed over.</param>
public sealed record BilledLine(
    BillingLine Line,
    string CustomerNumber,
    string CustomerName,
    BillingHandOver? HandOver
);
