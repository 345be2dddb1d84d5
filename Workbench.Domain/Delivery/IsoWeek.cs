using System.Globalization;

namespace Workbench.Domain.Delivery;

/// <summary>A week by ISO 8601: Monday to Sunday in Stockholm.</summary>
[Rule("T3")]
public sealed record IsoWeek(int Year, int Number)
{
    private const int Days = 7;

    public DateOnly Monday =>
        DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public DateOnly Sunday => Monday.AddDays(Days - 1);

    /// <summary>UTC instant at which the week starts.</summary>
    public DateTime StartsAt => StockholmTime.ToUtc(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>UTC instant at which the next week starts.</summary>
    public DateTime EndsAt =>
        StockholmTime.ToUtc(Monday.AddDays(Days).ToDateTime(TimeOnly.MinValue));

    public static IsoWeek FromDate(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }

    /// <summary>Returns the week that many weeks earlier.</summary>
    public IsoWeek SubtractWeeks(int weeks) => FromDate(Monday.AddDays(-Days * weeks));

    /// <summary>Parses "2026-W47"; returns null for any other text.</summary>
    public static IsoWeek? Parse(string? text) =>
        text is { Length: 8 }
        && text[4..6] is "-W"
        && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && year is >= 2000 and <= 2999
        && number >= 1
        && number <= ISOWeek.GetWeeksInYear(year)
            ? new(year, number)
            : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
