using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Whom a ticket can be handed to, and which others of its customer it can be merged with.</summary>
public sealed record TicketActionOptions(
    IReadOnlyList<(int Id, string Name)> Technicians,
    IReadOnlyList<Ticket> MergeableTickets
);
