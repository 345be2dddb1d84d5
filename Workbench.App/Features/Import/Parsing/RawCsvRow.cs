namespace Workbench.App.Features.Import.Parsing;

/// <summary>A record of a file as it stands there.</summary>
/// <param name="Line">Physical line on which the record starts; the header stands on line 1.</param>
/// <param name="Values">In the order of the table's columns.</param>
/// <param name="Text">The record as it stands in the file, for the list of rejected rows.</param>
public sealed record RawCsvRow(
    ImportTable Table,
    long Line,
    IReadOnlyList<string> Values,
    string Text
)
{
    public string this[string column]
    {
        get
        {
            for (var i = 0; i < Table.Columns.Count; i++)
            {
                if (string.Equals(Table.Columns[i], column, StringComparison.Ordinal))
                {
                    return Values[i];
                }
            }

            throw new ArgumentException($"{Table.File} has no column {column}.", nameof(column));
        }
    }

    /// <summary>What the row is known by; null where it is known by all its fields.</summary>
    public string? Key => Table.Key is { } key ? Table.KeyOf(this[key]) : null;

    /// <summary>True if the file writes 7,5 for seven and a half.</summary>
    public bool HasDecimalComma { get; init; }
}
