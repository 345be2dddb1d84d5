namespace Workbench.Domain.Delivery.Figures;

/// <summary>Divides a period into weeks.</summary>
[Rule("T3")]
public static class PeriodWeeks
{
    /// <summary>Returns the weeks of the period, the first and the last one cut to it, in order of time.</summary>
    public static IReadOnlyList<PeriodWeek> Weeks(this DeliveryPeriod period)
    {
        var weeks = new List<PeriodWeek>();
        for (var day = period.From; day <= period.To; day = weeks[^1].Days.To.AddDays(1))
        {
            var week = IsoWeek.FromDate(day);
            weeks.Add(new(week, new(day, week.Sunday < period.To ? week.Sunday : period.To)));
        }

        return weeks;
    }
}
