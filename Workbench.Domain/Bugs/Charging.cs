using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>Which registered time is charged: all of it, save what a bug's class or a chosen rate takes out.</summary>
[Rule("B4")]
public static class Charging
{
    /// <summary>Whether time of an activity is charged to the customer at all.</summary>
    public static bool IsCharged(BugClass? bugClass, Activity activity) =>
        bugClass switch
        {
            BugClass.CommonSystemBug or BugClass.NotSupported => false,
            BugClass.Misconfiguration => activity == Activity.Troubleshooting,
            BugClass.Modification or null => true,
        };

    /// <summary>Whether it is charged to the service hours: an hourly rate chosen in advance draws nothing (F5).</summary>
    [Rule("F5")]
    public static bool DrawsHours(Ticket ticket, Activity activity) =>
        ticket.Funding == FundingMode.ServiceHours && IsCharged(ticket.BugClass, activity);

    /// <summary>Whether any time of the ticket would draw hours; one that needs none holds none either.</summary>
    public static bool NeedsHours(Ticket ticket) =>
        Enum.GetValues<Activity>().Any(activity => DrawsHours(ticket, activity));
}
