using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery;

/// <summary>How many tickets are in a state.</summary>
/// <param name="Planned">Planned time that is not registered yet; null where tickets of the state have no plan yet.</param>
public sealed record StateLine(TicketState State, int Count, Minutes? Planned);
