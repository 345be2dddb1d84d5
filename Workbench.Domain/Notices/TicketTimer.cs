using Workbench.Domain.Tickets;

namespace Workbench.Domain.Notices;

/// <summary>A running timer, and the ticket that it runs on.</summary>
public sealed record TicketTimer(RunningTimer Timer, string Subject);
