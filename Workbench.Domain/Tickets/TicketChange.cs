namespace Workbench.Domain.Tickets;

/// <summary>One change of a ticket: who, when, which kind, from which state to which, and why.</summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="FromState">Null for the submission.</param>
public sealed record TicketChange(
    int TicketNumber,
    int No,
    DateTime ChangedAt,
    int ActorId,
    string ActorName,
    TicketChangeKind Kind,
    TicketState? FromState,
    TicketState ToState,
    string Reason
) : IAppendOnly
{
    /// <summary>Planned minutes before and after a new estimate; null for every other change (K2).</summary>
    public int? PlannedMinutesBefore { get; init; }

    public int? PlannedMinutesAfter { get; init; }

    /// <summary>The kind before and after a change of the kind; null for every other change (K1).</summary>
    public TicketKind? KindBefore { get; init; }

    public TicketKind? KindAfter { get; init; }

    /// <summary>The technician before a hand-over or a return to the queue; null for every other change (K11).</summary>
    public int? FormerTechnicianId { get; init; }
}
