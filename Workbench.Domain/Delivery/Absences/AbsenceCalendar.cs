using System.Collections.Immutable;

namespace Workbench.Domain.Delivery.Absences;

/// <summary>Says who is away on a day, and until when (D7).</summary>
[Rule("D7")]
public sealed class AbsenceCalendar
{
    private readonly ILookup<int, Absence> byPerson;

    /// <param name="absences">Cancelled ones don't count.</param>
    public AbsenceCalendar(IEnumerable<Absence> absences)
    {
        All = [.. absences.Where(a => !a.IsCancelled).OrderBy(a => a.From).ThenBy(a => a.Id)];
        byPerson = All.ToLookup(a => a.PersonId);
    }

    public static AbsenceCalendar Empty { get; } = new([]);

    /// <summary>The absences that count, by their first day.</summary>
    public ImmutableArray<Absence> All { get; }

    /// <returns>Null if the person is not away on the day.</returns>
    public AwayPerson? Find(int personId, DateOnly day) =>
        PartAway(personId, day) is { } part
            ? new(personId, part, part == DayPart.WholeDay ? LastDayAway(personId, day) : day)
            : null;

    /// <summary>Returns the person's next absence that begins after a day; null if there is none.</summary>
    public Absence? FindNext(int personId, DateOnly after) =>
        byPerson[personId].FirstOrDefault(a => a.From > after);

    /// <summary>Returns the half-days of a day, 0 to 2, on which the person is away.</summary>
    public int HalfDaysAway(int personId, DateOnly day) =>
        PartAway(personId, day) switch
        {
            null => 0,
            DayPart.WholeDay => WorkingCapacity.HalfDaysPerDay,
            _ => 1,
        };

    private DayPart? PartAway(int personId, DateOnly day)
    {
        var (morning, afternoon) = (false, false);
        foreach (var absence in byPerson[personId].Where(a => a.Covers(day)))
        {
            morning |= absence.Part != DayPart.Afternoon;
            afternoon |= absence.Part != DayPart.Morning;
        }

        return (morning, afternoon) switch
        {
            (true, true) => DayPart.WholeDay,
            (true, false) => DayPart.Morning,
            (false, true) => DayPart.Afternoon,
            (false, false) => null,
        };
    }

    private DateOnly LastDayAway(int personId, DateOnly day)
    {
        var last = day;
        while (true)
        {
            var next = last.AddDays(1);
            if (PartAway(personId, next) != DayPart.WholeDay)
            {
                next = WorkingCalendar.FirstWorkingDay(next);
                if (PartAway(personId, next) != DayPart.WholeDay)
                {
                    return last;
                }
            }

            last = next;
        }
    }
}
