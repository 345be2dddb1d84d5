using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>The ticket of a row in a list.</summary>
/// <param name="Version">The version that was read.</param>
public sealed record ListedTicket(Ticket Ticket, long Version);
