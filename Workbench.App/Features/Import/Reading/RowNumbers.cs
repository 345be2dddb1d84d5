using System.Globalization;

namespace Workbench.App.Features.Import.Reading;

/// <summary>Numbers of a record.</summary>
public static class RowNumbers
{
    public static int Whole(this RowReader row, string column, int least, int most) =>
        row.Needed(column, c => row.WholeOrNone(c, least, most)) ?? least;

    public static int? WholeOrNone(this RowReader row, string column, int least, int most)
    {
        var text = row.Row[column].Trim();
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= least
            && value <= most
                ? value
            : row.Wrong<int>(column, text, $"is not a whole number from {least} to {most}");
    }

    /// <summary>A number of parts of which each unit has so many, such as öre of kronor or minutes of hours.</summary>
    public static long Parts(this RowReader row, string column, int partsOfUnit, int mostUnits)
    {
        var text = row.Row[column].Trim();
        if (text.Length == 0)
        {
            row.Wrong(column, "is missing");
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
            : row.Wrong<long>(
                column,
                text,
                $"is not a number from 0 to {mostUnits} in whole 1/{partsOfUnit}"
            ) ?? 0;
    }
}
