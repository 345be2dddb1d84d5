using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Bugs;

/// <summary>Which registered time is charged: all of it, save what a bug's class or a chosen rate takes out.</summary>
[Rule("B4", Decides = true)]
public static class ChargingRules
{
    /// <summary>Whether time of an activity is charged to the customer at all.</summary>
    public static bool IsCharged(BugClass? bugClass, Activity activity) =>
        bugClass switch
        {
            BugClass.CommonSystemBug or BugClass.NotSupported => false,
            BugClass.Misconfiguration => activity == Activity.Troubleshooting,
            BugClass.Modification or null => true,
        };

    /// <summary>Whether time on a ticket is charged: by its class, and never where it mends our own fault (K9).</summary>
    [Rule("K9")]
    public static bool IsCharged(Ticket ticket, TimeEntry time) =>
        !time.OwnFault && IsCharged(ticket.BugClass, time.Activity);

    /// <summary>What is charged of a ticket's time, to the hours or at a rate.</summary>
    public static Minutes ChargedMinutes(Ticket ticket, IEnumerable<TimeEntry> times) =>
        new(UnreversedTimeEntries.From(times).Where(t => IsCharged(ticket, t)).Sum(t => t.Minutes));

    /// <summary>Whether it is charged to the service hours: an hourly rate chosen in advance draws nothing (F5).</summary>
    [Rule("F5")]
    public static bool DrawsHours(Ticket ticket, TimeEntry time) =>
        ticket.Funding != FundingMode.HourlyRate && IsCharged(ticket, time);

    /// <summary>Whether any time to come would draw hours; a ticket that needs none holds none either.</summary>
    public static bool NeedsHours(Ticket ticket) =>
        ticket is { OwnFault: false, Funding: not FundingMode.HourlyRate }
        && Enum.GetValues<Activity>().Any(activity => IsCharged(ticket.BugClass, activity));
}
