using System.Globalization;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Reading;

/// <summary>Reads the values of one record, and gathers all that is wrong with them.</summary>
public sealed class RowReader(RawRow row)
{
    private static readonly DateOnly Earliest = new(1970, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    private readonly List<BadRow> problems = [];

    public RawRow Row { get; } = row;

    public IReadOnlyList<BadRow> Problems => problems;

    public void Wrong(string column, string problem) =>
        problems.Add(new(Row.Table.File, Row.Line, column, problem));

    /// <summary>A text without surrounding space.</summary>
    public string Text(string column, int most, bool needed = true)
    {
        var text = Row[column].Trim();
        if (needed && text.Length == 0)
        {
            Wrong(column, "is missing");
        }

        return Limited(column, text, most);
    }

    /// <summary>A text to the letter.</summary>
    public string AsSent(string column, int most) => Limited(column, Row[column], most);

    public DateOnly Date(string column) => Needed(column, DateOrNone) ?? Earliest;

    public DateOnly? DateOrNone(string column)
    {
        var text = Row[column].Trim();
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

        return Wrong<DateOnly>(
            column,
            text,
            isDate ? "lies out of all reason" : "is not a date as YYYY-MM-DD"
        );
    }

    public DateTime Instant(string column) => Needed(column, InstantOrNone) ?? DateTime.UnixEpoch;

    /// <summary>ISO 8601 with an offset; without one the wall clock of Europe/Stockholm.</summary>
    [Rule("T3")]
    public DateTime? InstantOrNone(string column)
    {
        var text = Row[column].Trim();
        return text.Length == 0 ? null
            : InstantText.Read(text) is not { } instant
                ? Wrong<DateTime>(
                    column,
                    text,
                    "is not an instant as 2026-11-22T13:45:00 (with or without an offset)"
                )
            : DateOnly.FromDateTime(instant) is var date && date >= Earliest && date <= Latest
                ? instant
            : Wrong<DateTime>(column, text, "lies out of all reason");
    }

    public int Whole(string column, int least, int most) =>
        Needed(column, c => WholeOrNone(c, least, most)) ?? least;

    public int? WholeOrNone(string column, int least, int most)
    {
        var text = Row[column].Trim();
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= least
            && value <= most
                ? value
            : Wrong<int>(column, text, $"is not a whole number from {least} to {most}");
    }

    /// <summary>A number of parts of which each unit has so many, such as öre of kronor or minutes of hours.</summary>
    public long Parts(string column, int partsOfUnit, int mostUnits)
    {
        var text = Row[column].Trim();
        if (text.Length == 0)
        {
            Wrong(column, "is missing");
            return 0;
        }

        return
            decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var units
            )
            && units <= mostUnits
            && units * partsOfUnit == decimal.Floor(units * partsOfUnit)
            ? (long)(units * partsOfUnit)
            : Wrong<long>(
                column,
                text,
                $"is not a number from 0 to {mostUnits} in whole 1/{partsOfUnit}"
            ) ?? 0;
    }

    public T Choice<T>(string column)
        where T : struct, Enum => Needed(column, ChoiceOrNone<T>) ?? default;

    public T? ChoiceOrNone<T>(string column)
        where T : struct, Enum
    {
        var text = Row[column].Trim();
        return text.Length == 0 ? null
            : Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text)
            : Wrong<T>(column, text, $"is not one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    private T? Needed<T>(string column, Func<string, T?> read)
        where T : struct
    {
        if (Row[column].Trim().Length == 0)
        {
            Wrong(column, "is missing");
            return null;
        }

        return read(column);
    }

    private string Limited(string column, string text, int most)
    {
        if (text.Length > most)
        {
            Wrong(column, $"has {text.Length} characters, and {most} are allowed");
        }

        return text;
    }

    private T? Wrong<T>(string column, string text, string problem)
        where T : struct
    {
        Wrong(column, $"{BadRow.Shown(text)} {problem}");
        return null;
    }
}
