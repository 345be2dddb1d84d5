namespace Workbench.Domain.Tickets;

/// <summary>A person who watches a ticket: they are told what others write there, and when its status changes.</summary>
/// <param name="Since">UTC; what was before is not told.</param>
public sealed record TicketWatch(int TicketNumber, int PersonId, DateTime Since);
