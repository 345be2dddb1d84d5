using Workbench.Domain;

namespace Workbench.App.Features.Tickets;

/// <summary>What a ticket holds of its customer's balance.</summary>
public sealed record TicketHold(int Number, Minutes Held);
