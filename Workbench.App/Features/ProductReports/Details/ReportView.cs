using Workbench.App.Features.ProductReports.Overview;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.ProductReports.Details;

/// <summary>A product report with its tickets, oldest first.</summary>
public sealed record ReportView(ReportRow Row, IReadOnlyList<ReportView.ReportTicket> Tickets)
{
    /// <summary>A ticket on a product report.</summary>
    /// <param name="Contact">The customer's contact; empty if there is none.</param>
    public sealed record ReportTicket(
        int Number,
        string Subject,
        int CustomerId,
        string CustomerNumber,
        string CustomerName,
        string Contact,
        TicketState State,
        DateTime SubmittedAt,
        int RegisteredMinutes,
        int ReversedMinutes
    );
}
