using Workbench.Domain.Tickets.Escalations;

namespace Workbench.Domain.Tickets;

/// <summary>One change of an escalation: who, when, from which state to which, and why.</summary>
/// <param name="No">Counted per escalation.</param>
/// <param name="At">UTC.</param>
/// <param name="Reason">The comment of the decision; empty for every other change.</param>
public sealed record EscalationChange(
    int EscalationNo,
    int No,
    DateTime At,
    int ActorId,
    string ActorName,
    EscalationState From,
    EscalationState To,
    string Reason
) : IAppendOnly;
