namespace Workbench.Domain.Tickets.Time;

/// <summary>
/// Four hours are the most that the service group does by itself: time beyond them, of a ticket or of those handled together,
/// needs an escalation or a team lead's approval. A notice comes at four hours, an earlier one at 80 % of the class's bound.
/// </summary>
[Rule("K6", Decides = true)]
public static class FourHourLimit
{
    public static Minutes Max { get; } = new(240);

    /// <summary>Why time can't be registered; null where it can.</summary>
    /// <param name="bundleTime">Registered time of the ticket and of those it is handled together with.</param>
    public static Refusal? Check(Ticket ticket, Minutes bundleTime, Minutes added) =>
        !ticket.OverFourHoursApproved && !IsEscalated(ticket) && bundleTime + added > Max
            ? Refusal.Because(RefusalCode.FourHourLimitExceeded, bundleTime, added)
            : null;

    /// <summary>What to say once time is registered; null where nothing was reached by it.</summary>
    public static TimeWarning? WarningReached(Ticket ticket, Minutes before, Minutes after) =>
        before < Max && after >= Max ? TimeWarning.FourHoursReached
        : before.Value < EarlyWarningMinutes(ticket) && after.Value >= EarlyWarningMinutes(ticket)
            ? TimeWarning.NearSizeLimit
        : null;

    /// <summary>What stands to be said of a ticket in somebody's hands; null where nothing is reached, or a team lead approved it.</summary>
    /// <param name="bundleTime">Registered time of the ticket and of those it is handled together with.</param>
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

    /// <summary>80 % of the bound of its size class, in minutes; null where it has none.</summary>
    private static int? EarlyWarningMinutes(Ticket ticket) =>
        ticket.Size is { } size && SizeBounds.FromSize(size).To is { } bound ? bound * 4 / 5 : null;

    /// <summary>With sales, or ended there: what escalating was for is done, and time worked before it counts (T1).</summary>
    private static bool IsEscalated(Ticket ticket) =>
        ticket
            is { State: TicketState.Escalated }
                or { State: TicketState.Closed, DeliveredAt: null }
                or { State: TicketState.Withdrawn, StateBeforeEnd: TicketState.Escalated };
}
