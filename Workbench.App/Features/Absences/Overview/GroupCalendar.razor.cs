using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Overview;

/// <summary>Shows the days of a period with who is away, and how many technicians that leaves.</summary>
public partial class GroupCalendar
{
    [Parameter, EditorRequired]
    public required AbsencesView View { get; set; }

    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    private List<DateOnly> Days { get; set; } = [];

    protected override void OnParametersSet() => Days = [.. View.Period.Days];

    private string? ClassOf(DateOnly day) =>
        (WorkingCalendar.IsWorkingDay(day), day == Today) switch
        {
            (true, true) => "today",
            (true, false) => null,
            (false, true) => "off today",
            (false, false) => "off",
        };

    private static string WeekdayLetters(DateOnly day) =>
        CultureInfo.CurrentCulture.DateTimeFormat.GetShortestDayName(day.DayOfWeek);

    /// <summary>Returns the technicians at work, for example "3½"; a dash on a day off.</summary>
    private static string CapacityText(DayCapacity day)
    {
        if (day.MaxHalfDays == 0)
        {
            return "–";
        }

        var (people, half) = Math.DivRem(day.HalfDays, WorkingCapacity.HalfDaysPerDay);
        var whole = people.ToString(CultureInfo.CurrentCulture);
        return half == 0 ? whole
            : people == 0 ? "½"
            : $"{whole}½";
    }
}
