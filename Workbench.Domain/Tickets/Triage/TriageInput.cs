namespace Workbench.Domain.Tickets.Triage;

/// <summary>What the one who triages says of a ticket.</summary>
/// <param name="EstimateMinutes">Within the size class, when given.</param>
/// <param name="MissingItems">What the intake lacks (K5).</param>
/// <param name="BundledWith">Numbers of the customer's other open tickets that belong to it (K3).</param>
/// <param name="Reason">Why tickets are left out, or why it is triaged again; may be empty otherwise.</param>
public sealed record TriageInput(
    TicketKind Kind,
    SizeClass Size,
    int? EstimateMinutes,
    IntakeItems MissingItems,
    IReadOnlyList<int> BundledWith,
    string Reason
)
{
    /// <summary>What the customer wants to reach, where it goes to sales; may be empty.</summary>
    public string Goal { get; init; } = "";

    /// <summary>A size and nothing else.</summary>
    public static TriageInput ForSize(TicketKind kind, SizeClass size) =>
        new(kind, size, null, IntakeItems.None, [], "");
}
