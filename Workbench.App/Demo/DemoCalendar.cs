using Workbench.Domain;

namespace Workbench.App.Demo;

/// <summary>Plans the weeks of the demo: when requests arrive, and how old a request is when it is taken.</summary>
internal sealed class DemoCalendar
{
    public const int Days = 70;

    /// <summary>Number of days at the end in which more requests wait: fewer come in, and fewer are taken.</summary>
    private const int SlowDays = 17;
    private const int UntriagedAtEnd = 5;

    /// <summary>Number of requests that are over 14 days old at the end. Some were taken recently or wait for hours.</summary>
    private const int LateAtEnd = 10;

    private readonly DateTime now;
    private readonly DateTime slowSince;
    private readonly DateTime takenBeforeAtEnd;

    public DemoCalendar(DateTime now, Random random)
    {
        this.now = now;
        slowSince = now.AddDays(-SlowDays);
        Arrivals = CreateArrivals(random);
        takenBeforeAtEnd = Arrivals.Where(a => a < now.AddDays(-14)).ElementAt(^LateAtEnd);
    }

    /// <summary>UTC, oldest first.</summary>
    public IReadOnlyList<DateTime> Arrivals { get; }

    /// <summary>The newest requests wait for triage: those from this instant on.</summary>
    public DateTime TriagedBefore => Arrivals[^UntriagedAtEnd];

    /// <summary>UTC instant from which no more cards are sold, so that tickets keep waiting for hours.</summary>
    public DateTime CardSalesEndAt => now.AddDays(-6);

    public DateOnly FirstDay => StockholmTime.DateOf(now).AddDays(-Days);

    public DateOnly LastDay => StockholmTime.DateOf(now);

    /// <summary>
    /// Returns the instant before which requests have been taken. At first a request waits a week. In the slow weeks fewer are
    /// taken, until the oldest has waited for over 14 days.
    /// </summary>
    public DateTime TakenBefore(DateTime at)
    {
        var usual = at.AddDays(-5.5);
        if (at < slowSince)
        {
            return usual;
        }

        var from = slowSince.AddDays(-5.5);
        var share = (at - slowSince) / (now - slowSince);
        return from + (takenBeforeAtEnd - from) * share;
    }

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Returns the day that lies a number of working days earlier.</summary>
    public static DateOnly WorkingDaysBefore(DateOnly day, int days)
    {
        for (var left = days; left > 0; left--)
        {
            do
            {
                day = day.AddDays(-1);
            } while (!IsWorkingDay(day));
        }

        return day;
    }

    public static DateTime At(DateOnly day, double hour) =>
        StockholmTime.ToUtc(day.ToDateTime(TimeOnly.MinValue).AddMinutes(Math.Round(hour * 60)));

    private List<DateTime> CreateArrivals(Random random)
    {
        var arrivals = new List<DateTime>();
        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            var isSlow = At(day, 12) > slowSince;
            var usual = isSlow ? random.Next(2, 4) : random.Next(4, 10);
            var count = IsWorkingDay(day) ? usual : random.Next(0, 2);
            for (var i = 0; i < count; i++)
            {
                arrivals.Add(At(day, 7 + random.NextDouble() * 12).AddSeconds(random.Next(60)));
            }
        }

        return [.. arrivals.Where(a => a < now).Order()];
    }
}
