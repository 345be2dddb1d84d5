using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.History;

/// <summary>A line of a ticket's history: a change of the ticket, a bug class, or corrected time.</summary>
/// <param name="At">UTC instant.</param>
public sealed record HistoryLine(
    DateTime At,
    string ActorName,
    TicketChange? Change,
    Domain.Bugs.BugClassification? Classified
)
{
    public CorrectedTimeLine? Time { get; init; }

    /// <summary>A correction of somebody's registered time.</summary>
    /// <param name="Technician">Whose time it was.</param>
    /// <param name="GivenTo">Whose time it is now; null if that didn't change.</param>
    public sealed record CorrectedTimeLine(
        TimeChange Change,
        string Technician,
        string? GivenTo = null
    );
}
