namespace Workbench.App.Features.Escalations;

/// <summary>What sales sees of the escalations.</summary>
/// <param name="ToPickUp">The oldest first.</param>
/// <param name="Mine">Picked up by the one who asks.</param>
/// <param name="Others">Picked up by others.</param>
/// <param name="Over">The latest that were decided, the newest first.</param>
/// <param name="Now">UTC instant of the answer, for the clocks.</param>
public sealed record EscalationsView(
    IReadOnlyList<EscalationRow> ToPickUp,
    IReadOnlyList<EscalationRow> Mine,
    IReadOnlyList<EscalationRow> Others,
    IReadOnlyList<EscalationRow> Over,
    DateTime Now
);
