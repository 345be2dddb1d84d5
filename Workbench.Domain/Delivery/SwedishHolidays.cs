namespace Workbench.Domain.Delivery;

/// <summary>
/// Calculates the days off in Sweden besides Saturdays and Sundays: the public holidays by the law since 1989, and the three
/// eves on which most people are off too.
/// </summary>
[Rule("D4")]
public static class SwedishHolidays
{
    /// <summary>From this year on the National Day is a holiday and Whit Monday is not.</summary>
    private const int NationalDayYear = 2005;

    /// <summary>Returns whether a date is a public holiday, whatever its weekday. An ordinary Sunday is not.</summary>
    public static bool IsPublic(DateOnly date) =>
        IsFixed(date) || IsMidsummerDay(date) || IsAllSaintsDay(date) || IsEasterHoliday(date);

    /// <summary>Returns whether a date is Midsummer Eve, Christmas Eve or New Year's Eve.</summary>
    public static bool IsEve(DateOnly date) =>
        date
            is { Month: 12, Day: 24 or 31 }
                or { Month: 6, Day: >= 19 and <= 25, DayOfWeek: DayOfWeek.Friday };

    private static bool IsFixed(DateOnly date) =>
        date
            is { Month: 1, Day: 1 or 6 }
                or { Month: 5, Day: 1 }
                or { Month: 6, Day: 6, Year: >= NationalDayYear }
                or { Month: 12, Day: 25 or 26 };

    private static bool IsMidsummerDay(DateOnly date) =>
        date is { Month: 6, Day: >= 20 and <= 26, DayOfWeek: DayOfWeek.Saturday };

    private static bool IsAllSaintsDay(DateOnly date) =>
        date
            is { Month: 10, Day: 31, DayOfWeek: DayOfWeek.Saturday }
                or { Month: 11, Day: <= 6, DayOfWeek: DayOfWeek.Saturday };

    private static bool IsEasterHoliday(DateOnly date)
    {
        const int GoodFriday = -2;
        const int Monday = 1;
        const int Ascension = 39;
        const int Pentecost = 49;
        const int WhitMonday = 50;
        var days = date.DayNumber - EasterSunday(date.Year).DayNumber;
        return days is GoodFriday or 0 or Monday or Ascension or Pentecost
            || days == WhitMonday && date.Year < NationalDayYear;
    }

    /// <summary>Calculates Easter Sunday of the Gregorian calendar by the algorithm of Meeus, Jones and Butcher.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var moon = year % 19;
        var (century, inCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRemainder) = Math.DivRem(century, 4);
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * moon + century - leapCenturies - correction + 15) % 30;
        var (leaps, yearRemainder) = Math.DivRem(inCentury, 4);
        var toSunday = (32 + 2 * centuryRemainder + 2 * leaps - epact - yearRemainder) % 7;
        var shift = (moon + 11 * epact + 22 * toSunday) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - 7 * shift + 114, 31);
        return new(year, month, day + 1);
    }
}
