namespace Workbench.Domain.Tickets;

/// <summary>One change of a ticket's state: who, when, from, to, why.</summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="From">Null for the submission.</param>
public sealed record TicketChange(
    int TicketNumber,
    int No,
    DateTime At,
    int ActorId,
    string ActorName,
    TicketState? From,
    TicketState To,
    string Reason
) : IFact;
