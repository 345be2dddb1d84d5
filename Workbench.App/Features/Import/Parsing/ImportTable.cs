using System.Globalization;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>One file of an import folder: its name, its columns, and the column by which its rows are known.</summary>
/// <param name="Key">Null where rows are known by all their fields.</param>
public sealed record ImportTable(string File, string? Key, IReadOnlyList<string> Columns)
{
    /// <summary>True if the key is a number, so that 007 is 7. A customer's number is a text: 0007 and 7 are two.</summary>
    public bool HasNumericKey { get; private init; }

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
        )
        {
            HasNumericKey = true,
        };

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

    /// <summary>Returns the table of a file name in any case; null if no import reads such a file.</summary>
    public static ImportTable? Find(string fileName) =>
        All.FirstOrDefault(t =>
            string.Equals(t.File, fileName, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// Returns the table whose name a file name resembles, such as "refill-cards.csv", "tickets.csv.bak" or "Tickets (1).csv";
    /// null if it resembles none.
    /// </summary>
    public static ImportTable? FindSimilar(string fileName)
    {
        var letters = LettersOf(fileName);
        return All.FirstOrDefault(t =>
            letters.Contains(
                LettersOf(Path.GetFileNameWithoutExtension(t.File)),
                StringComparison.Ordinal
            )
        );
    }

    /// <summary>Returns the form of a key in which two rows with the same key are equal.</summary>
    public string KeyOf(string text) =>
        HasNumericKey
        && int.TryParse(
            text.Trim(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number.ToString(CultureInfo.InvariantCulture)
            : TextForm.Comparable(text);

    private static string LettersOf(string fileName) =>
        new([.. fileName.ToLowerInvariant().Where(char.IsAsciiLetter)]);
}
