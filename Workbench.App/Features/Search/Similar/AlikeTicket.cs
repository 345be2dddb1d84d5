using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Search.Similar;

/// <summary>An ended ticket that is like a text.</summary>
/// <param name="Likeness">From 0 to 1.</param>
public sealed record AlikeTicket(Ticket Ticket, string Customer, double Likeness);
