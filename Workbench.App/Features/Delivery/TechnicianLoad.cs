using Workbench.Domain;

namespace Workbench.App.Features.Delivery;

/// <summary>What a technician has in hand.</summary>
/// <param name="Waiting">Of those, what waits for the customer or for hours.</param>
/// <param name="Late">Of those, what has passed both bounds.</param>
/// <param name="Planned">Planned time that is not registered yet.</param>
public sealed record HolderLine(
    int PersonId,
    string Name,
    int Count,
    int Waiting,
    int Late,
    Minutes Planned
);
