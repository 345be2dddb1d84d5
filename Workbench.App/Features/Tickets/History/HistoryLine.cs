using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.History;

/// <summary>One line of a ticket's history: a change of the ticket, or a class that it was given.</summary>
/// <param name="At">UTC.</param>
/// <param name="Command">What was done to this ticket at that instant, as the audit knows it; null where it was done to another.</param>
public sealed record HistoryLine(
    DateTime At,
    string Actor,
    string? Command,
    TicketChange? Change,
    Domain.Bugs.BugClassification? Classified
);
