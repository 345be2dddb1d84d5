using System.Globalization;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>Dates and instants of a record.</summary>
[Rule("T3")]
public static class RowDates
{
    private static readonly DateOnly Earliest = new(1970, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    public static DateOnly Date(this RowReader row, string column) =>
        row.Required(column, row.OptionalDate) ?? Earliest;

    public static DateOnly? OptionalDate(this RowReader row, string column)
    {
        var text = row.Row[column].Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var isDate = DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        );
        if (isDate && date >= Earliest && date <= Latest)
        {
            return date;
        }

        return row.AddError<DateOnly>(
            column,
            text,
            isDate ? "lies out of all reason" : "is not a date as YYYY-MM-DD"
        );
    }

    public static DateTime Instant(this RowReader row, string column) =>
        row.Required(column, row.OptionalInstant) ?? DateTime.UnixEpoch;

    /// <summary>ISO 8601 with an offset; without one the wall clock of Europe/Stockholm.</summary>
    public static DateTime? OptionalInstant(this RowReader row, string column)
    {
        var text = row.Row[column].Trim();
        return text.Length == 0 ? null
            : InstantParser.Parse(text) is not { } instant
                ? row.AddError<DateTime>(
                    column,
                    text,
                    "is not an instant as 2026-11-22T13:45:00 (with or without an offset)"
                )
            : DateOnly.FromDateTime(instant) is var date && date >= Earliest && date <= Latest
                ? instant
            : row.AddError<DateTime>(column, text, "lies out of all reason");
    }
}
