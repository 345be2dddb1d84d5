namespace Workbench.Domain.Tickets.Relations;

/// <summary>Two tickets that a person linked, because they concern the same matter. A link has no direction.</summary>
/// <param name="LowerNumber">The number of the one ticket, lower than that of the other.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record TicketLink(
    int LowerNumber,
    int HigherNumber,
    DateTime CreatedAt,
    int CreatedById,
    string CreatedByName
);
