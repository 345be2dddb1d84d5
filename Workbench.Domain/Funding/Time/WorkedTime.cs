using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Time;

/// <summary>Time that somebody wants to register.</summary>
/// <param name="Minutes">As typed, before rounding.</param>
/// <param name="OwnFault">Whether it is not charged (K9); null takes it as the ticket does.</param>
public sealed record WorkedTime(
    int Minutes,
    DateOnly WorkedOn,
    Activity Activity,
    string Note,
    bool? OwnFault
);
