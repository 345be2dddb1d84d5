namespace Workbench.Domain.Tickets.Escalations;

/// <summary>What a ticket of an escalation was cut down to.</summary>
/// <param name="EstimateMinutes">Within the size class, when given.</param>
public sealed record RescopedTicket(int Number, SizeClass Size, int? EstimateMinutes);
