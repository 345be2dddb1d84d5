using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.ProductReports.Overview;

/// <summary>A report to the product group with what it has cost.</summary>
/// <param name="Version">The version seen.</param>
/// <param name="Customers">How many customers it hits.</param>
/// <param name="Spent">Time registered on its tickets.</param>
/// <param name="Reversed">Hours that were drawn for it and are the customers' again.</param>
/// <param name="OldestAt">UTC instant at which its first ticket was submitted; null while none stands on it.</param>
public sealed record ReportRow(
    ProductReport Report,
    long Version,
    int Tickets,
    int Customers,
    Minutes Spent,
    Minutes Reversed,
    DateTime? OldestAt
);
