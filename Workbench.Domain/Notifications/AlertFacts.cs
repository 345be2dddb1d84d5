namespace Workbench.Domain.Notifications;

/// <summary>What the alerts of the whole group are decided from.</summary>
/// <param name="Tickets">The open tickets that have a delivery target.</param>
/// <param name="ForecastMadeAt">UTC; null if there is no forecast.</param>
public sealed record AlertFacts(
    IReadOnlyList<TicketAlert> Tickets,
    IReadOnlyList<WaitingEscalation> Escalations,
    IReadOnlyList<SignInLock> SignInLocks,
    DateTime? ForecastMadeAt
);
