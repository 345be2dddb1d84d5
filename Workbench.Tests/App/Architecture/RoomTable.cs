namespace Workbench.Tests.Architecture;

/// <summary>
/// The rooms of the program, from the ground floor up, and which rooms each may know. The domain, the texts and the framework are
/// open to every room of the app.
/// </summary>
internal static class RoomTable
{
    public const string Features = "Features";
    public const string Hosting = "Hosting";

    /// <summary>The entry point; it stands in no namespace.</summary>
    public const string Program = "Program";

    public static IReadOnlyList<Room> App { get; } =
    [
        new("Settings"),
        new("Storage", "Settings"),
        new("Commands", "Settings", "Storage"),
        new("Shared.Tickets", "Settings", "Storage", "Commands"),
        new("Shared.Hours", "Settings", "Storage", "Commands", "Shared.Tickets"),
        new(
            "Shared.Escalations",
            "Settings",
            "Storage",
            "Commands",
            "Shared.Tickets",
            "Shared.Hours"
        ),
        new("Shared.Triage", "Settings", "Storage", "Commands", "Shared.Tickets", "Shared.Hours"),
        new("Shared.Queue", "Settings", "Storage", "Commands", "Shared.Tickets"),
        new("Shared.Delivery", "Settings", "Storage", "Commands"),
        new("Shared.Forecasts", "Settings", "Storage", "Commands", "Shared.Delivery"),
        new(
            "Shared.Decisions",
            "Settings",
            "Storage",
            "Commands",
            "Shared.Tickets",
            "Shared.Hours",
            "Shared.Delivery"
        ),
        new("Shared.Search", "Settings", "Storage", "Commands"),
        new("Live", "Settings", "Storage", "Commands"),
        new("Operations.Verification", "Storage"),
        new("Operations.Backups", "Settings", "Storage", "Operations.Verification"),
        new("Shell", "Settings", "Commands", "Live"),
        new(Features, "Settings", "Storage", "Commands", "Shared", "Live", "Shell"),
        new("Jobs", "Settings", "Storage", "Commands", Features),
        new("CommandLine", "Settings", "Storage", "Commands", "Operations", Features),
        new("Demo", "Settings", "Storage", "Commands", "Shared", Features),
        new(
            Hosting,
            "Settings",
            "Storage",
            "Commands",
            "Shared",
            "Live",
            "Operations",
            "Shell",
            Features,
            "Jobs",
            "Demo"
        ),
        new(Program, "Settings", "CommandLine", "Demo", Hosting),
    ];

    public static IReadOnlyList<Room> Domain { get; } =
    [
        new("Tickets"),
        new("Agreements", "Tickets"),
        new("Bugs", "Tickets", "Agreements"),
        new("Funding", "Tickets", "Agreements", "Bugs"),
        new("Delivery", "Tickets", "Agreements", "Bugs", "Funding"),
        new("Forecasting", "Delivery"),
        new("Notifications", "Tickets", "Agreements", "Bugs", "Funding", "Delivery"),
        new("Sales", "Tickets", "Agreements", "Bugs", "Funding"),
        new("Billing", "Tickets", "Agreements", "Funding"),
        new("Settings", "Tickets", "Agreements", "Billing", "Notifications"),
        new("Security"),
    ];
}
