using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>What the technician says when stopping the timer.</summary>
/// <param name="CorrectedMinutes">How long it was, in minutes, where the timer isn't right; null to take the timer's word.</param>
public sealed record StopTimerInput(int? CorrectedMinutes, Activity Activity, string Note)
{
    /// <summary>UTC start of the timer that was looked at; null for a caller that looked at none.</summary>
    public DateTime? StartedAt { get; init; }
}
