using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.ProductReports.Overview;

/// <summary>A product report with its cost.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Customers">The number of affected customers.</param>
/// <param name="Spent">The time registered on its tickets.</param>
/// <param name="Reversed">Hours that were drawn for it and given back to the customers.</param>
/// <param name="OldestAt">UTC instant at which its first ticket was submitted; null if it has no tickets.</param>
public sealed record ReportRow(
    ProductReport Report,
    long Version,
    int Tickets,
    int Customers,
    Minutes Spent,
    Minutes Reversed,
    DateTime? OldestAt
);
