using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Search;

/// <summary>A ticket that was found.</summary>
public sealed record TicketMatch(
    int Number,
    string Subject,
    TicketState State,
    string CustomerName
);
