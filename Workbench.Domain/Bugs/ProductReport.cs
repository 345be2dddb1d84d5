using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>What the product group is told: a bug of all shops (class 1), or what the system does not support (class 2).</summary>
/// <param name="Release">Planned, then shipped in; empty while none is named.</param>
/// <param name="DecidedAt">UTC instant at which it was shipped or declined.</param>
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
