namespace Workbench.App.Features.Import.Parsing;

/// <summary>One file of an import folder: its name, its columns, and the column by which its rows are known.</summary>
/// <param name="Key">Null where rows are known by all their fields.</param>
public sealed record ImportTable(string File, string? Key, IReadOnlyList<string> Columns)
{
    public static ImportTable Packages { get; } =
        new("packages.csv", "package", ["package", "included_hours", "yearly_price"]);

    public static ImportTable Customers { get; } =
        new(
            "customers.csv",
            "number",
            ["number", "name", "contact_name", "contact_email", "launched_on"]
        );

    public static ImportTable Agreements { get; } =
        new("agreements.csv", "customer", ["customer", "anchor", "package", "ended_on"]);

    public static ImportTable PackageChanges { get; } =
        new("package_changes.csv", null, ["customer", "on", "package"]);

    public static ImportTable RefillCards { get; } =
        new("refill_cards.csv", null, ["customer", "bought_on", "hours"]);

    public static ImportTable Tickets { get; } =
        new(
            "tickets.csv",
            "number",
            [
                "number",
                "customer",
                "submitted_at",
                "kind",
                "size",
                "estimate_minutes",
                "state",
                "technician",
                "subject",
                "description",
                "delivered_at",
                "bug_class",
                "funding",
            ]
        );

    public static ImportTable Waits { get; } =
        new("waits.csv", null, ["ticket", "from", "to", "state"]);

    public static ImportTable TimeEntries { get; } =
        new(
            "time_entries.csv",
            null,
            ["ticket", "worked_on", "minutes", "technician", "activity", "note"]
        );

    /// <summary>All of them, what others refer to first.</summary>
    public static IReadOnlyList<ImportTable> All { get; } =
    [Packages, Customers, Agreements, PackageChanges, RefillCards, Tickets, Waits, TimeEntries];
}
