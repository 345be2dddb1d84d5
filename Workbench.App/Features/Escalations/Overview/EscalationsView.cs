namespace Workbench.App.Features.Escalations.Overview;

/// <summary>What sales sees of the escalations: those of one kind, and how many there are of the others.</summary>
/// <param name="Rows">The oldest first; of those that are decided the latest first.</param>
/// <param name="Mine">Picked up by the one who asks.</param>
/// <param name="Others">Picked up by others.</param>
/// <param name="Now">UTC instant of the answer, for the clocks.</param>
public sealed record EscalationsView(
    EscalationTab Tab,
    IReadOnlyList<EscalationRow> Rows,
    int ToPickUp,
    int Mine,
    int Others,
    DateTime Now
)
{
    /// <summary>More rows than this are never shown at once.</summary>
    public const int MaxRows = 100;

    /// <summary>There may be more than are shown.</summary>
    public bool IsTruncated => Rows.Count >= MaxRows;
}
