namespace Workbench.Domain.Tickets.Relations;

/// <summary>A link that was made or removed, with both tickets after it.</summary>
public sealed record LinkedTickets(
    TicketLink Link,
    TicketTransition Ticket,
    TicketTransition Other
);
