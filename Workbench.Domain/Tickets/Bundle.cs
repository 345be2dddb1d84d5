namespace Workbench.Domain.Tickets;

/// <summary>Tickets of one customer that are handled together; each keeps its own place and its own time.</summary>
/// <param name="MadeAt">UTC.</param>
public sealed record Bundle(
    int No,
    int CustomerId,
    DateTime MadeAt,
    int MadeById,
    string MadeByName
) : IAppendOnly;
