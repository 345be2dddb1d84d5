using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>A technician's running timer and its ticket.</summary>
public sealed record RunningTimerView(RunningTimer Timer, Ticket Ticket);
