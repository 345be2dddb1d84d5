using System.Globalization;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>Numbers of a record.</summary>
public static class RowNumbers
{
    public static int Integer(this RowReader row, string column, int min, int max) =>
        row.Required(column, c => row.OptionalInteger(c, min, max)) ?? min;

    public static int? OptionalInteger(this RowReader row, string column, int min, int max)
    {
        var text = row.Row[column].Trim();
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= min
            && value <= max
                ? value
            : row.AddError<int>(column, text, $"is not a whole number from {min} to {max}");
    }

    /// <summary>A number of parts of which each unit has so many, such as öre of kronor or minutes of hours.</summary>
    public static long ScaledDecimal(
        this RowReader row,
        string column,
        int partsPerUnit,
        int maxUnits
    )
    {
        var text = row.Row[column].Trim();
        if (text.Length == 0)
        {
            row.AddError(column, "is missing");
            return 0;
        }

        return
            decimal.TryParse(
                row.Row.HasDecimalComma ? WithDecimalPoint(text) : text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var units
            )
            && units <= maxUnits
            && units * partsPerUnit == decimal.Floor(units * partsPerUnit)
            ? (long)(units * partsPerUnit)
            : row.AddError<long>(
                column,
                text,
                $"is not a number from 0 to {maxUnits} in whole 1/{partsPerUnit}"
            ) ?? 0;
    }

    /// <summary>4 900,50 as 4900.50: a spreadsheet groups thousands by spaces that don't break.</summary>
    private static string WithDecimalPoint(string text) =>
        text.Contains('.', StringComparison.Ordinal)
            ? text
            : string.Concat(text.Where(c => c is not (' ' or '\u00A0' or '\u202F')))
                .Replace(',', '.');
}
