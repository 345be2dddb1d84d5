namespace Workbench.App.Features.SalesDesk.Lapsing;

/// <summary>Whose hours lapse within some days after a day, the earliest lapse first.</summary>
public sealed record LapsingReport(
    DateOnly AsOf,
    int Days,
    IReadOnlyList<LapsingCustomer> Customers
);
