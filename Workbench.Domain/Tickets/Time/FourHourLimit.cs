namespace Workbench.Domain.Tickets.Time;

/// <summary>
/// The four-hour limit of a ticket or its bundle. Time beyond it is recorded and stays uncovered until somebody decides: handed
/// to sales, approved, or waived. Until then no timer starts. Warns at 80 % of the size class and at four hours (K6, T5).
/// </summary>
[Rule("K6", Decides = true)]
public static class FourHourLimit
{
    public static Minutes Max { get; } = new(240);

    /// <summary>Returns how many of the added minutes are beyond the limit and not approved; zero if none.</summary>
    /// <param name="bundleTime">Registered time of the ticket and its bundle before.</param>
    [Rule("T5")]
    public static Minutes MinutesBeyond(Ticket ticket, Minutes bundleTime, Minutes added) =>
        IsDecided(ticket)
            ? Minutes.Zero
            : Minutes.Min(added, Minutes.Max(Minutes.Zero, bundleTime + added - Max));

    /// <summary>Returns the minutes of a time entry beyond the limit about which nobody has decided yet.</summary>
    public static Minutes UndecidedMinutes(Ticket ticket, TimeEntry time) =>
        !ticket.OverFourHoursApproved && time.No > ticket.WaivedThroughEntryNo
            ? new(time.MinutesOverFourHours)
            : Minutes.Zero;

    /// <summary>Returns the refusal to start a timer while minutes beyond the limit are undecided; otherwise null.</summary>
    /// <param name="undecided">Undecided minutes of the ticket and its bundle.</param>
    public static Refusal? CheckTimerStart(Minutes undecided) =>
        undecided > Minutes.Zero
            ? Refusal.Because(RefusalCode.FourHourDecisionNeeded, undecided)
            : null;

    /// <summary>Returns the refusal if two tickets would exceed the limit together; otherwise null (K8).</summary>
    /// <param name="bundleTime">Registered time of the ticket and its bundle.</param>
    public static Refusal? CheckMerge(Ticket ticket, Minutes bundleTime, Minutes added) =>
        !IsDecided(ticket) && bundleTime + added > Max
            ? Refusal.Because(RefusalCode.FourHourLimitExceeded, bundleTime, added)
            : null;

    /// <summary>Returns whether new time beyond the limit is ordinary time: approved, or handed to sales.</summary>
    private static bool IsDecided(Ticket ticket) =>
        ticket.OverFourHoursApproved || IsEscalated(ticket);

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

    /// <summary>
    /// Returns whether a team lead has to decide: about minutes beyond the limit, or whether a ticket that has reached it is
    /// finished. A waiver counts until more time is registered.
    /// </summary>
    public static bool NeedsDecision(Ticket ticket) =>
        ticket.UndecidedMinutes > 0
        || CurrentWarning(ticket, new(ticket.RegisteredMinutes)) == TimeWarning.FourHoursReached
            && ticket.WaivedThroughEntryNo < ticket.NextTimeEntryNo - 1;

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
