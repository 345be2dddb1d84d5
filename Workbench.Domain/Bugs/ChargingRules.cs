using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Bugs;

/// <summary>Decides which registered time is charged, by bug class and funding (B4).</summary>
[Rule("B4", Decides = true)]
public static class ChargingRules
{
    /// <summary>Returns whether time of an activity is charged to the customer.</summary>
    public static bool IsCharged(BugClass? bugClass, Activity activity) =>
        bugClass switch
        {
            BugClass.CommonSystemBug or BugClass.NotSupported => false,
            BugClass.Misconfiguration => activity == Activity.Troubleshooting,
            BugClass.Modification or null => true,
        };

    /// <summary>Returns whether the customer pays for any time of a class.</summary>
    public static bool IsCharged(BugClass bugClass) =>
        Enum.GetValues<Activity>().Any(activity => IsCharged(bugClass, activity));

    /// <summary>
    /// Returns whether a time entry is charged, by the bug class. Time that corrects our own mistake is never charged (K9).
    /// </summary>
    [Rule("K9")]
    public static bool IsCharged(Ticket ticket, TimeEntry time) =>
        !time.OwnFault && IsCharged(ticket.BugClass, time.Activity);

    /// <summary>
    /// Returns the minutes of a time entry that are charged now, whether hours or the hourly rate pay for them: without those
    /// beyond four hours that are waived or that nobody has decided about (K6).
    /// </summary>
    [Rule("K6")]
    public static Minutes ChargedMinutes(Ticket ticket, TimeEntry time) =>
        IsCharged(ticket, time)
            ? new Minutes(time.Minutes)
                - WaivedMinutes(ticket, time)
                - UndecidedMinutes(ticket, time)
            : Minutes.Zero;

    /// <summary>
    /// Returns the charged minutes of a ticket's time entries, whether hours or the hourly rate pay for them.
    /// </summary>
    public static Minutes ChargedMinutes(Ticket ticket, IEnumerable<TimeEntry> times) =>
        new(UnreversedTimeEntries.From(times).Sum(t => ChargedMinutes(ticket, t).Value));

    /// <summary>
    /// Returns the minutes of a charged time entry that a team lead waived as our own cost; zero if the entry is not charged
    /// anyway (K6).
    /// </summary>
    [Rule("K6")]
    public static Minutes WaivedMinutes(Ticket ticket, TimeEntry time) =>
        IsCharged(ticket, time) && time.No <= ticket.WaivedThroughEntryNo
            ? new(time.MinutesOverFourHours)
            : Minutes.Zero;

    /// <summary>
    /// Returns the minutes of a charged time entry about which nobody has decided yet: uncovered, and neither drawn nor billed
    /// (K6).
    /// </summary>
    [Rule("K6")]
    public static Minutes UndecidedMinutes(Ticket ticket, TimeEntry time) =>
        IsCharged(ticket, time) ? FourHourLimit.UndecidedMinutes(ticket, time) : Minutes.Zero;

    /// <summary>
    /// Returns the minutes that find no hours although a time entry is charged: all that were not drawn, unless the hourly rate
    /// pays for them; and in any case those about which nobody has decided (A9, F5, K6).
    /// </summary>
    /// <param name="drawn">The minutes that the entry has drawn.</param>
    public static Minutes UncoveredMinutes(
        Ticket ticket,
        TimeEntry time,
        Minutes drawn,
        bool rateCoversRest
    ) =>
        (rateCoversRest ? Minutes.Zero : ChargedMinutes(ticket, time) - drawn)
        + UndecidedMinutes(ticket, time);

    /// <summary>
    /// Returns whether a time entry is charged to the service hours. With the hourly rate chosen in advance nothing is drawn
    /// (F5).
    /// </summary>
    [Rule("F5")]
    public static bool DrawsHours(Ticket ticket, TimeEntry time) =>
        ticket.Funding != FundingMode.HourlyRate && IsCharged(ticket, time);

    /// <summary>Returns whether any future time would draw hours. A ticket that needs none holds none.</summary>
    public static bool NeedsHours(Ticket ticket) =>
        ticket is { OwnFault: false, Funding: not FundingMode.HourlyRate }
        && Enum.GetValues<Activity>().Any(activity => IsCharged(ticket.BugClass, activity));
}
