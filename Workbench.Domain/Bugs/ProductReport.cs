using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>
/// A report to the product group: a common system bug (class 1) or something that the system does not support (class 2) (B3).
/// </summary>
/// <param name="Release">The release planned for the fix, then the release that contains it; empty without one.</param>
/// <param name="DecidedAt">UTC instant at which the report was shipped or declined.</param>
/// <param name="Reason">Why it was declined.</param>
public sealed record ProductReport(
    int No,
    BugClass BugClass,
    string Title,
    DateTime OpenedAt,
    int OpenedById,
    string OpenedByName,
    ProductReportState State,
    string Release,
    DateTime? DecidedAt,
    string Reason
)
{
    public const int MaxTitleLength = 200;
    public const int MaxReleaseLength = 50;

    public bool IsOpen => State is ProductReportState.Open or ProductReportState.Planned;
}
