namespace Workbench.Domain.Delivery.Figures;

/// <summary>The days in Stockholm that the figures of delivery count, first and last included.</summary>
[Rule("T3")]
public sealed record DeliveryPeriod(DateOnly From, DateOnly To)
{
    /// <summary>The maximum length, so that the figures stay bounded: a leap year.</summary>
    public const int MaxDays = 366;

    /// <summary>UTC instant at which the period starts.</summary>
    public DateTime StartsAt => StockholmTime.ToUtc(From.ToDateTime(TimeOnly.MinValue));

    /// <summary>UTC instant at which the day after the period starts.</summary>
    public DateTime EndsAt => StockholmTime.ToUtc(To.AddDays(1).ToDateTime(TimeOnly.MinValue));

    /// <summary>The first days of the months that the period touches.</summary>
    public IReadOnlyList<DateOnly> Months
    {
        get
        {
            var months = new List<DateOnly>();
            for (var month = MonthOf(From); month <= To; month = month.AddMonths(1))
            {
                months.Add(month);
            }

            return months;
        }
    }

    /// <summary>Returns a period of at most <see cref="MaxDays"/> that ends on the last of the two days.</summary>
    public static DeliveryPeriod Create(DateOnly one, DateOnly other)
    {
        var (from, to) = one <= other ? (one, other) : (other, one);
        var earliest = to.AddDays(1 - MaxDays);
        return new(from < earliest ? earliest : from, to);
    }

    /// <summary>Returns the week of a day and the weeks before it.</summary>
    public static DeliveryPeriod LastWeeks(DateOnly today, int count)
    {
        var week = IsoWeek.FromDate(today);
        return new(week.SubtractWeeks(count - 1).Monday, week.Sunday);
    }

    public static DeliveryPeriod Month(DateOnly day) =>
        new(MonthOf(day), MonthOf(day).AddMonths(1).AddDays(-1));

    public static DeliveryPeriod Quarter(DateOnly day)
    {
        var first = new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
        return new(first, first.AddMonths(3).AddDays(-1));
    }

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>Returns the days of this period that are also in the other one; null without any.</summary>
    public DeliveryPeriod? Intersect(DeliveryPeriod other)
    {
        var from = From > other.From ? From : other.From;
        var to = To < other.To ? To : other.To;
        return from <= to ? new(from, to) : null;
    }

    /// <summary>Returns the number of working days that have begun.</summary>
    public int WorkingDays(DateOnly today)
    {
        var count = 0;
        for (var day = From; day <= To && day <= today; day = day.AddDays(1))
        {
            count += WorkingCalendar.IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}
