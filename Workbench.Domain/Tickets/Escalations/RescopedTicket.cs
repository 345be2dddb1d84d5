namespace Workbench.Domain.Tickets.Escalations;

/// <summary>The new size of a ticket of a rescoped escalation.</summary>
/// <param name="EstimateMinutes">Within the size class, if given.</param>
public sealed record RescopedTicket(int Number, SizeClass Size, int? EstimateMinutes);
