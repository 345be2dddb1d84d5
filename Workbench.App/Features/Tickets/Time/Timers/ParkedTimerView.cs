using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>A parked timer, its ticket and its owner’s name.</summary>
public sealed record ParkedTimerView(ParkedTimer Timer, Ticket Ticket, string OwnerName);
