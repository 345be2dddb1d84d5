namespace Workbench.Domain.Tickets.Time;

/// <summary>
/// The four-hour limit: time beyond it, of a ticket or its bundle, needs an escalation or a team lead's approval. Warns at 80 %
/// of the size class and at four hours (K6).
/// </summary>
[Rule("K6", Decides = true)]
public static class FourHourLimit
{
    public static Minutes Max { get; } = new(240);

    /// <summary>Returns the refusal if the time would exceed the limit; otherwise null.</summary>
    /// <param name="bundleTime">Registered time of the ticket and its bundle.</param>
    public static Refusal? Check(Ticket ticket, Minutes bundleTime, Minutes added) =>
        !ticket.OverFourHoursApproved && !IsEscalated(ticket) && bundleTime + added > Max
            ? Refusal.Because(RefusalCode.FourHourLimitExceeded, bundleTime, added)
            : null;

    /// <summary>Returns the limit that the new time reached; null if it reached none.</summary>
    public static TimeWarning? WarningReached(Ticket ticket, Minutes before, Minutes after) =>
        before < Max && after >= Max ? TimeWarning.FourHoursReached
        : before.Value < EarlyWarningMinutes(ticket) && after.Value >= EarlyWarningMinutes(ticket)
            ? TimeWarning.NearSizeLimit
        : null;

    /// <summary>
    /// Returns the limit that a ticket in progress has reached; null if it has reached none or a team lead approved more.
    /// </summary>
    /// <param name="bundleTime">Registered time of the ticket and its bundle.</param>
    public static TimeWarning? CurrentWarning(Ticket ticket, Minutes bundleTime) =>
        ticket.OverFourHoursApproved
        || ticket.State
            is not (
                TicketState.Started
                or TicketState.AwaitingCustomer
                or TicketState.AwaitingFunding
            )
            ? null
        : bundleTime >= Max ? TimeWarning.FourHoursReached
        : bundleTime.Value >= EarlyWarningMinutes(ticket) ? TimeWarning.NearSizeLimit
        : null;

    /// <summary>Returns 80 % of the upper bound of the size class, in minutes; null without a bound.</summary>
    private static int? EarlyWarningMinutes(Ticket ticket) =>
        ticket.Size is { } size && SizeBounds.FromSize(size).To is { } bound ? bound * 4 / 5 : null;

    /// <summary>
    /// Returns whether the ticket was escalated. The limit has then served its purpose, and time worked before still counts
    /// (T1).
    /// </summary>
    private static bool IsEscalated(Ticket ticket) =>
        ticket
            is { State: TicketState.Escalated }
                or { State: TicketState.Closed, DeliveredAt: null }
                or { State: TicketState.Withdrawn, StateBeforeEnd: TicketState.Escalated };
}
