namespace Workbench.Domain.Tickets;

/// <summary>Tickets of one customer that are handled together; each keeps its own place and its own time.</summary>
/// <param name="CreatedAt">UTC.</param>
public sealed record Bundle(
    int No,
    int CustomerId,
    DateTime CreatedAt,
    int CreatedById,
    string CreatedByName
) : IAppendOnly;
