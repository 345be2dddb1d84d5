namespace Workbench.Domain.Tickets;

/// <summary>
/// Tickets of one customer that are handled together. Each keeps its own queue position and its own time (K3).
/// </summary>
/// <param name="CreatedAt">UTC.</param>
public sealed record Bundle(
    int No,
    int CustomerId,
    DateTime CreatedAt,
    int CreatedById,
    string CreatedByName
) : IAppendOnly;
