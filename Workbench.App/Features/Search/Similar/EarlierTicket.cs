using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Search.Similar;

/// <summary>An ended ticket that is like another one.</summary>
/// <param name="Likeness">From 0 to 1.</param>
/// <param name="Answer">The last message to the customer; null if there is none.</param>
public sealed record EarlierTicket(Ticket Ticket, string Customer, double Likeness, string? Answer);
