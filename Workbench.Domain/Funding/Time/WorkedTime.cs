using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Time;

/// <summary>Time that a person wants to register.</summary>
/// <param name="Minutes">As typed, before rounding.</param>
/// <param name="OwnFault">Whether the time is not charged (K9); null uses the ticket's value.</param>
public sealed record WorkedTime(
    int Minutes,
    DateOnly WorkedOn,
    Activity Activity,
    string Note,
    bool? OwnFault
)
{
    /// <summary>
    /// Whether the ticket is delivered with this time. It then doesn't wait for hours, because no work follows.
    /// </summary>
    public bool EndsWork { get; init; }
}
