using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.MyWork;

/// <summary>One of a technician's tickets.</summary>
public sealed record MyWorkRow(Ticket Ticket, string Customer, DeliveryTarget Target);
