namespace Workbench.App.Features.Escalations.Overview;

/// <summary>The escalations of one tab, and the numbers of the other tabs.</summary>
/// <param name="Rows">The oldest first; decided ones latest first.</param>
/// <param name="Mine">Picked up by the current person.</param>
/// <param name="Others">Picked up by others.</param>
/// <param name="Now">UTC instant of the answer, for the time left.</param>
public sealed record EscalationsView(
    EscalationTab Tab,
    IReadOnlyList<EscalationRow> Rows,
    int ToPickUp,
    int Mine,
    int Others,
    DateTime Now
)
{
    /// <summary>The maximum number of rows shown at once.</summary>
    public const int MaxRows = 100;

    /// <summary>Whether there may be more rows than are shown.</summary>
    public bool IsTruncated => Rows.Count >= MaxRows;
}
