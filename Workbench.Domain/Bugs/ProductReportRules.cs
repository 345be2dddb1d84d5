using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>
/// Rules for product reports. A bug of class 1 or 2 belongs to one report of its class; further tickets join it. When the
/// product group ships the fix, all its tickets get a message (B3).
/// </summary>
[Rule("B3", Decides = true)]
public static class ProductReportRules
{
    public static bool IsReportable(BugClass bugClass) =>
        bugClass switch
        {
            BugClass.CommonSystemBug or BugClass.NotSupported => true,
            BugClass.Misconfiguration or BugClass.Modification => false,
        };

    public static Result<ProductReport> Open(
        int no,
        BugClass bugClass,
        string title,
        Actor actor,
        DateTime now
    ) =>
        TextCheck.RequiredLine(FieldName.Title, title, ProductReport.MaxTitleLength) is { } refusal
            ? refusal
            : new ProductReport(
                no,
                bugClass,
                title.Trim(),
                now,
                actor.Id,
                actor.Name,
                ProductReportState.Open,
                "",
                null,
                ""
            );

    /// <summary>Returns the ticket joined to the report.</summary>
    public static Result<Ticket> Join(Ticket ticket, ProductReport report) =>
        ticket.Kind != TicketKind.Bug ? Refusal.Because(RefusalCode.NotABug, ticket.Number)
        : !report.IsOpen ? Refusal.Because(RefusalCode.ReportNotOpen, report.No)
        : ticket.BugClass != report.BugClass
            ? Refusal.Because(RefusalCode.ReportOfOtherClass, report.No, (int)report.BugClass)
        : ticket with { ProductReportNo = report.No };

    /// <summary>Sets the planned release. An empty release cancels the plan.</summary>
    public static Result<ProductReport> Plan(ProductReport report, string release) =>
        !report.IsOpen ? Refusal.Because(RefusalCode.ReportNotOpen, report.No)
        : TextCheck.Optional(FieldName.Release, release, ProductReport.MaxReleaseLength)
            is { } refusal
            ? refusal
        : report with
        {
            Release = release.Trim(),
            State = string.IsNullOrWhiteSpace(release)
                ? ProductReportState.Open
                : ProductReportState.Planned,
        };

    public static Result<ProductReport> Ship(ProductReport report, string release, DateTime now) =>
        !report.IsOpen ? Refusal.Because(RefusalCode.ReportNotOpen, report.No)
        : TextCheck.Required(FieldName.Release, release, ProductReport.MaxReleaseLength)
            is { } refusal
            ? refusal
        : report with
        {
            Release = release.Trim(),
            State = ProductReportState.Shipped,
            DecidedAt = now,
        };

    public static Result<ProductReport> Decline(
        ProductReport report,
        string reason,
        DateTime now
    ) =>
        !report.IsOpen ? Refusal.Because(RefusalCode.ReportNotOpen, report.No)
        : Tickets.Reason.Check(reason) is { } refusal ? refusal
        : report with
        {
            Reason = reason.Trim(),
            State = ProductReportState.Declined,
            DecidedAt = now,
        };
}
