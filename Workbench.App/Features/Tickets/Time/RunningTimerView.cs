using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>A technician's running timer and the ticket that it runs on.</summary>
public sealed record TimerNow(RunningTimer Timer, Ticket Ticket);
