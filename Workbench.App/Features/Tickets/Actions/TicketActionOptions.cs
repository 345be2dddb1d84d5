using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>What the actions on a ticket can choose from: technicians to hand it to, tickets to merge it with.</summary>
public sealed record TicketActionOptions(
    IReadOnlyList<(int Id, string Name)> Technicians,
    IReadOnlyList<Ticket> MergeableTickets
)
{
    /// <summary>The customer's other tickets that count when the plan of this one changes (K3).</summary>
    public IReadOnlyList<Ticket> RelatedTickets { get; init; } = [];

    /// <summary>The ticket's place in the queue, or the one that it would return to; 1 is the first.</summary>
    public int? QueuePosition { get; init; }
}
