using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>The input for registering a parked timer, which its owner and its start identify.</summary>
/// <param name="StartedAt">UTC.</param>
/// <param name="Minutes">The minutes that were worked, as the person confirmed them.</param>
public sealed record ParkedTimerInput(
    int TechnicianId,
    DateTime StartedAt,
    int Minutes,
    Activity Activity,
    string Note
);
