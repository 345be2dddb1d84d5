using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Notifications;

/// <summary>A running timer, with the subject of its ticket.</summary>
public sealed record TicketTimer(RunningTimer Timer, string Subject);
