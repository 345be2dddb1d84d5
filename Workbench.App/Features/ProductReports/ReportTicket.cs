using Workbench.Domain.Tickets;

namespace Workbench.App.Features.ProductReports;

/// <summary>A ticket that stands on a report to the product group.</summary>
public sealed record ReportTicket(
    int Number,
    string Subject,
    string CustomerNumber,
    string CustomerName,
    TicketState State,
    DateTime SubmittedAt,
    int RegisteredMinutes
);
