using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Forecasts;

/// <summary>What an open ticket waited for when the forecast was made.</summary>
/// <param name="Place">Its place in the queue, starting at 1; null if it is not in the queue.</param>
public sealed record TicketWait(TicketState State, int? Place);
