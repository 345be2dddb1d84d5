namespace Workbench.Domain.Notifications;

/// <summary>What happened around one person, as far as it may be worth telling.</summary>
/// <param name="Timer">The person's own.</param>
/// <param name="TicketDeadlines">The tickets in the person's hands.</param>
public sealed record NotificationFacts(
    IReadOnlyList<CustomerMessage> CustomerMessages,
    IReadOnlyList<DecidedReport> Reports,
    TicketTimer? Timer,
    IReadOnlyList<TicketDeadline> TicketDeadlines
);
