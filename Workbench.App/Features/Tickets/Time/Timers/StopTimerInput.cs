using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>The input for stopping the timer.</summary>
/// <param name="CorrectedMinutes">The actual minutes, if the timer is wrong; null uses the timer.</param>
public sealed record StopTimerInput(int? CorrectedMinutes, Activity Activity, string Note)
{
    /// <summary>UTC start of the timer that was shown; null if the caller showed none.</summary>
    public DateTime? StartedAt { get; init; }
}
