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
) : IAppendOnly;
