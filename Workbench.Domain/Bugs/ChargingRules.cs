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
    /// Returns the charged minutes of a ticket's time entries, whether hours or the hourly rate pay for them.
    /// </summary>
    public static Minutes ChargedMinutes(Ticket ticket, IEnumerable<TimeEntry> times) =>
        new(UnreversedTimeEntries.From(times).Where(t => IsCharged(ticket, t)).Sum(t => t.Minutes));

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
