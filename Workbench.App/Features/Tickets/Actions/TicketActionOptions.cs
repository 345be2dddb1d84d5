using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>The technicians a ticket can be handed to, and the customer's other tickets it can be merged with.</summary>
public sealed record TicketActionOptions(
    IReadOnlyList<(int Id, string Name)> Technicians,
    IReadOnlyList<Ticket> MergeableTickets
);
