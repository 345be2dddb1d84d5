namespace Workbench.Domain.Tickets.Triage;

/// <summary>What the technician enters at triage.</summary>
/// <param name="EstimateMinutes">Within the size class, if given.</param>
/// <param name="MissingItems">Items that are missing from the intake (K5).</param>
/// <param name="BundledWith">Numbers of the customer's other open tickets to bundle with this one (K3).</param>
/// <param name="Reason">Why tickets are left out, or why the ticket is triaged again; otherwise it may be empty.</param>
public sealed record TriageInput(
    TicketKind Kind,
    SizeClass Size,
    int? EstimateMinutes,
    IntakeItems MissingItems,
    IReadOnlyList<int> BundledWith,
    string Reason
)
{
    /// <summary>The customer's goal, for sales if the ticket is escalated; may be empty.</summary>
    public string Goal { get; init; } = "";

    /// <summary>
    /// Whether the ticket leaves the bundle that it is in; otherwise all of the bundle stays together, named or not.
    /// </summary>
    public bool LeavesBundle { get; init; }

    /// <summary>Creates an input with a size only.</summary>
    public static TriageInput ForSize(TicketKind kind, SizeClass size) =>
        new(kind, size, null, IntakeItems.None, [], "");
}
