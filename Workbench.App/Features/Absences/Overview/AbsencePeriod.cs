using System.Globalization;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Absences.Overview;

/// <summary>The week or month that the calendar shows.</summary>
/// <param name="From">Its first day: a Monday, or the first of a month.</param>
public sealed record AbsencePeriod(bool IsWeek, DateOnly From)
{
    private const string Week = "week";

    /// <summary>Years that the calendar goes back and ahead. Absences can't be entered for later ones.</summary>
    private const int MaxYears = 3;

    public DateOnly To => Next.From.AddDays(-1);

    public AbsencePeriod Next => this with { From = IsWeek ? From.AddDays(7) : From.AddMonths(1) };

    public AbsencePeriod Previous =>
        this with
        {
            From = IsWeek ? From.AddDays(-7) : From.AddMonths(-1),
        };

    public string Address =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"absences?{(IsWeek ? $"view={Week}&" : "")}from={From:yyyy-MM-dd}"
        );

    public IEnumerable<DateOnly> Days =>
        Enumerable
            .Range(From.DayNumber, To.DayNumber - From.DayNumber + 1)
            .Select(DateOnly.FromDayNumber);

    public static AbsencePeriod Containing(DateOnly day, bool isWeek) =>
        new(isWeek, isWeek ? IsoWeek.FromDate(day).Monday : day.AddDays(1 - day.Day));

    /// <summary>Reads the address. What it doesn't say, or says wrongly, is this month.</summary>
    public static AbsencePeriod Parse(string? view, string? from, DateOnly today) =>
        Containing(
            DateOnly.TryParseExact(
                from,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            && day > today.AddYears(-MaxYears)
            && day < today.AddYears(MaxYears)
                ? day
                : today,
            string.Equals(view, Week, StringComparison.OrdinalIgnoreCase)
        );
}
