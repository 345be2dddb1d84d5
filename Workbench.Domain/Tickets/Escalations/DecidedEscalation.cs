namespace Workbench.Domain.Tickets.Escalations;

/// <summary>An escalation after its decision, and what that did to each of its tickets.</summary>
public sealed record DecidedEscalation(
    Escalation Escalation,
    IReadOnlyList<TicketTransition> Transitions
);
