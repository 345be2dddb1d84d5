using Workbench.App.Features.ProductReports.Overview;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.ProductReports.Details;

/// <summary>One report with its tickets, the oldest first.</summary>
public sealed record ReportView(ReportRow Row, IReadOnlyList<ReportView.ReportTicket> Tickets)
{
    /// <summary>A ticket that stands on a report to the product group.</summary>
    /// <param name="Contact">Empty where the customer has named none.</param>
    public sealed record ReportTicket(
        int Number,
        string Subject,
        string CustomerNumber,
        string CustomerName,
        string Contact,
        TicketState State,
        DateTime SubmittedAt,
        int RegisteredMinutes,
        int ReversedMinutes
    );
}
