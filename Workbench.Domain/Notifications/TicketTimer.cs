using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Notifications;

/// <summary>A running timer, and the ticket that it runs on.</summary>
public sealed record TicketTimer(RunningTimer Timer, string Subject);
