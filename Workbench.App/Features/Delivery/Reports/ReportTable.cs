namespace Workbench.App.Features.Delivery.Reports;

/// <summary>A table of the report. A value is a text, a whole number or null.</summary>
public sealed record ReportTable(
    string Name,
    IReadOnlyList<string> Headings,
    IReadOnlyList<IReadOnlyList<object?>> Rows
);
