namespace Workbench.Domain.Tickets.Escalations;

/// <summary>An escalation after its decision, with the transitions of its tickets.</summary>
public sealed record DecidedEscalation(
    Escalation Escalation,
    IReadOnlyList<TicketTransition> Transitions
);
