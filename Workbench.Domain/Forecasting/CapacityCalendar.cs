using System.Runtime.InteropServices;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.Domain.Forecasting;

/// <summary>
/// The share of the ordinary capacity that the group has on a day: less while people are away, more while others help.
/// </summary>
[Rule("D5")]
[Rule("D7")]
public sealed class CapacityCalendar
{
    private readonly IReadOnlyList<Change> changes;

    private CapacityCalendar(IReadOnlyList<Change> changes) => this.changes = changes;

    /// <summary>The ordinary capacity on every day.</summary>
    public static CapacityCalendar Ordinary { get; } = new([]);

    /// <summary>Returns the calendar with people more, or fewer, on the days of a range.</summary>
    /// <param name="people">Negative for absences; half days count half.</param>
    /// <param name="groupSize">How many people the ordinary capacity is.</param>
    public CapacityCalendar Add(DateOnly from, DateOnly to, double people, int groupSize) =>
        new([.. changes, new(from.DayNumber, to.DayNumber, people / Math.Max(1, groupSize))]);

    /// <summary>Returns the calendar without those of a group who are away (D7).</summary>
    public CapacityCalendar AddAbsences(IReadOnlyCollection<int> group, AbsenceCalendar absences)
    {
        var members = group.ToHashSet();
        var counted = absences.All.Where(a => members.Contains(a.PersonId)).ToList();
        if (counted.Count == 0)
        {
            return this;
        }

        var days = WorkingCapacity.ByDay(group, absences, counted[0].From, counted.Max(a => a.To));
        return new([.. changes, .. Reductions(days)]);
    }

    /// <summary>Returns one change for working days in a row on which equally many are away; days off between them don't matter.</summary>
    private static IEnumerable<Change> Reductions(IEnumerable<DayCapacity> days)
    {
        Change? current = null;
        foreach (var day in days.Where(d => d.MaxHalfDays > 0))
        {
            var share = day.HalfDays / (double)day.MaxHalfDays - 1;
            if (current is { } running && running.Share == share)
            {
                current = running with { To = day.Day.DayNumber };
                continue;
            }

            if (current is { Share: < 0 } ended)
            {
                yield return ended;
            }

            current = new(day.Day.DayNumber, day.Day.DayNumber, share);
        }

        if (current is { Share: < 0 } last)
        {
            yield return last;
        }
    }

    /// <summary>Returns the calendar of the past, and the ordinary capacity from a day on.</summary>
    internal CapacityCalendar UpTo(double day) =>
        new([
            .. changes
                .Where(c => c.From < (int)day)
                .Select(c => c with { To = Math.Min(c.To, (int)day - 1) }),
        ]);

    public double ShareOn(DateOnly day) => ShareOn(day.DayNumber);

    internal double ShareOn(int day)
    {
        var share = 1.0;
        foreach (var change in changes)
        {
            share += change.From <= day && day <= change.To ? change.Share : 0;
        }

        return Math.Max(0, share);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Change(int From, int To, double Share);
}
