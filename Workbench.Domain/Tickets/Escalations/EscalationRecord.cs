namespace Workbench.Domain.Tickets.Escalations;

/// <summary>A new record of an escalation (plan version, offer or answer) and the escalation that numbered it.</summary>
public sealed record EscalationRecord<T>(Escalation Escalation, T Record)
    where T : IAttributed;
