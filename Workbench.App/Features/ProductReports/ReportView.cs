namespace Workbench.App.Features.ProductReports;

/// <summary>One report with its tickets, the oldest first.</summary>
public sealed record ReportView(ReportRow Row, IReadOnlyList<ReportTicket> Tickets);
