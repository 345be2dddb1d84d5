using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.ProductReports;

/// <summary>Formats product reports for the pages.</summary>
internal static class ReportText
{
    public static TagKind Kind(ProductReportState state) =>
        state switch
        {
            ProductReportState.Planned => TagKind.Due,
            ProductReportState.Shipped => TagKind.Ok,
            ProductReportState.Open or ProductReportState.Declined => TagKind.Idle,
        };

    /// <summary>Returns the kind: a bug report, or feedback about something the system doesn't support (Q15).</summary>
    public static string Kind(BugClass bugClass) =>
        bugClass == BugClass.NotSupported
            ? ProductReportsTexts.KindWish
            : ProductReportsTexts.KindBug;

    /// <summary>Returns, for example, "Planned for 25.1".</summary>
    public static string State(ProductReport report) =>
        report.State switch
        {
            ProductReportState.Open => ProductReportsTexts.StateOpen,
            ProductReportState.Planned => Formats.Text(
                ProductReportsTexts.StatePlanned,
                report.Release
            ),
            ProductReportState.Shipped => Formats.Text(
                ProductReportsTexts.StateShipped,
                report.Release
            ),
            ProductReportState.Declined => ProductReportsTexts.StateDeclined,
        };

    /// <summary>Returns "Shipped" or "Declined"; the time is shown beside it.</summary>
    public static string DecisionText(ProductReportState state) =>
        state == ProductReportState.Declined
            ? ProductReportsTexts.StateDeclined
            : ProductReportsTexts.Shipped;

    /// <summary>Returns, for example, "Report 3".</summary>
    public static string Number(int no) => Formats.Text(ProductReportsTexts.Number, no);

    /// <summary>Returns, for example, "1 ticket" or "3 tickets".</summary>
    public static string Tickets(int count) =>
        count == 1
            ? ProductReportsTexts.OneTicket
            : Formats.Text(ProductReportsTexts.ManyTickets, count);

    /// <summary>Returns, for example, "1 customer" or "3 customers".</summary>
    public static string Customers(int count) =>
        count == 1
            ? ProductReportsTexts.OneCustomer
            : Formats.Text(ProductReportsTexts.ManyCustomers, count);

    /// <summary>
    /// Returns the whole days since the oldest ticket was submitted, until now or the decision; "–" if there is no ticket.
    /// </summary>
    public static string WaitingTime(DateTime? since, DateTime? decided, DateTime now) =>
        since is { } from
            ? Formats.DayCount(Math.Max(0, (int)((decided ?? now) - from).TotalDays))
            : "–";
}
