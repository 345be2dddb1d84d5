using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.History;

/// <summary>A line of a ticket's history: a change of the ticket or a bug class.</summary>
/// <param name="At">UTC instant.</param>
public sealed record HistoryLine(
    DateTime At,
    string ActorName,
    TicketChange? Change,
    Domain.Bugs.BugClassification? Classified
);
