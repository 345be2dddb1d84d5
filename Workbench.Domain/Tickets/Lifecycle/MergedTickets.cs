namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>Two tickets after a merge, or after its undo.</summary>
public sealed record MergedTickets(TicketTransition Survivor, TicketTransition Merged);
