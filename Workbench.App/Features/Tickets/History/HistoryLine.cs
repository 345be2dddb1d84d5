using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.History;

/// <summary>One line of a ticket's history: a change of the ticket, or a class that it was given.</summary>
/// <param name="At">UTC.</param>
public sealed record HistoryLine(
    DateTime At,
    string ActorName,
    TicketChange? Change,
    Domain.Bugs.BugClassification? Classified
);
