namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>A technician who can take tickets over, with what they have in hand.</summary>
/// <param name="PlannedMinutes">Planned time of their tickets that is not registered yet.</param>
public sealed record HandOverCandidate(int PersonId, int StartedTickets, int PlannedMinutes);
