using System.Security.Claims;
using Workbench.App.Shell.Components;
using Workbench.Domain;

namespace Workbench.App.Shell.Navigation;

/// <summary>Lists the pages in their order. The page itself decides who may open it.</summary>
public static class NavigationMap
{
    /// <summary>The address of My work for those who start on another page.</summary>
    public const string MyWork = "my-work";

    private const string SalesDesk = "sales";

    public static readonly IReadOnlyList<NavigationEntry> All =
    [
        new("", () => ShellTexts.Nav_MyWork, IconName.MyWork, ["g m", "g w"]),
        new("queue", () => ShellTexts.Nav_Queue, IconName.Queue, ["g q"]),
        new("triage", () => ShellTexts.Nav_Triage, IconName.Triage, ["g t"])
        {
            ShortTitle = () => ShellTexts.Nav_TriageShort,
        },
        new(
            SalesDesk,
            () => ShellTexts.Nav_Sales,
            IconName.Sales,
            ["g s"],
            Roles.Sales | Roles.TeamLead
        ),
        new(
            "billing",
            () => ShellTexts.Nav_Billing,
            IconName.Billing,
            ["g b"],
            Roles.Sales | Roles.TeamLead | Roles.Administrator
        ),
        new("escalations", () => ShellTexts.Nav_Escalations, IconName.Escalations, ["g e"])
        {
            ShortTitle = () => ShellTexts.Nav_EscalationsShort,
        },
        new("tickets", () => ShellTexts.Nav_Tickets, IconName.Tickets, ["g a"]),
        new("search", () => ShellTexts.Nav_Search, IconName.Search, ["g f"]),
        new("reports", () => ShellTexts.Nav_Reports, IconName.ProductReports, ["g p"]),
        new("customers", () => ShellTexts.Nav_Customers, IconName.Customers, ["g c"]),
        new(
            "decisions",
            () => ShellTexts.Nav_Decisions,
            IconName.Decisions,
            ["g l"],
            Roles.TeamLead
        ),
        new("delivery", () => ShellTexts.Nav_Delivery, IconName.Delivery, ["g d"], Roles.TeamLead),
        new("absences", () => ShellTexts.Nav_Absences, IconName.Calendar, ["g v"]),
        new("tickets/new", () => ShellTexts.Nav_NewTicket, IconName.NewTicket, ["c"]),
        new("replies", () => ShellTexts.Nav_Replies, IconName.Replies, ["g r"], Roles.TeamLead),
        new("import", () => ShellTexts.Nav_Import, IconName.Import, ["g i"], Roles.TeamLead),
        new(
            "packages",
            () => ShellTexts.Nav_Packages,
            IconName.Packages,
            ["g k"],
            Roles.TeamLead | Roles.Administrator
        ),
        new(
            "resets",
            () => ShellTexts.Nav_Resets,
            IconName.Resets,
            ["g z"],
            Roles.Sales | Roles.TeamLead | Roles.Administrator
        ),
        new(
            "settings",
            () => ShellTexts.Nav_Settings,
            IconName.Settings,
            ["g o"],
            Roles.TeamLead | Roles.Administrator
        ),
        new(
            "audit",
            () => ShellTexts.Nav_Audit,
            IconName.Audit,
            ["g j"],
            Roles.TeamLead | Roles.Administrator
        ),
        new("people", () => ShellTexts.Nav_People, IconName.People, ["g u"], Roles.Administrator),
    ];

    public static IReadOnlyList<NavigationEntry> For(ClaimsPrincipal person)
    {
        if (person.Identity is not { IsAuthenticated: true })
        {
            return [];
        }

        var roles = RolesOf(person);
        var hasOtherStartPage = StartPageFor(roles).Length > 0;
        return
        [
            .. All.Where(entry =>
                    entry.VisibleTo == Roles.None || (roles & entry.VisibleTo) != Roles.None
                )
                .Select(entry =>
                    hasOtherStartPage && entry.Href.Length == 0
                        ? entry with
                        {
                            Href = MyWork,
                        }
                        : entry
                ),
        ];
    }

    /// <summary>
    /// Returns the page on which a person starts: sales start on the sales desk, unless they work the queue too.
    /// </summary>
    /// <returns>The address relative to the base; empty for My work.</returns>
    public static string StartPageFor(Roles roles) =>
        (roles & (Roles.Sales | Roles.Technician)) == Roles.Sales ? SalesDesk : "";

    /// <summary>
    /// Returns whether an address is the entry's page. A page below it counts too, unless another entry is below it.
    /// </summary>
    /// <param name="address">Relative to the base, with or without query and fragment.</param>
    public static bool IsAt(NavigationEntry entry, string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = (end < 0 ? address.AsSpan() : address.AsSpan(0, end)).TrimEnd('/');
        return path.Equals(entry.Href, StringComparison.OrdinalIgnoreCase)
            || (entry.Href.Length == 0 && path.Equals(MyWork, StringComparison.OrdinalIgnoreCase))
            || (
                entry.Href.Length > 0
                && path.Length > entry.Href.Length
                && path[entry.Href.Length] == '/'
                && path.StartsWith(entry.Href, StringComparison.OrdinalIgnoreCase)
                && !All.Any(other =>
                    other.Href.Length > entry.Href.Length
                    && other.Href[entry.Href.Length] == '/'
                    && other.Href.StartsWith(entry.Href, StringComparison.Ordinal)
                )
            );
    }

    private static Roles RolesOf(ClaimsPrincipal person) =>
        Enum.GetValues<Roles>()
            .Where(role => role != Roles.None && person.IsInRole(role.ToString()))
            .Aggregate(Roles.None, (all, role) => all | role);
}
