using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Away;

/// <summary>Says that somebody is away, and until when.</summary>
public static class AwayText
{
    public static string Sentence(AwayPerson away, DateOnly today) =>
        away.Part switch
        {
            DayPart.Morning => AbsencesTexts.Away_Morning,
            DayPart.Afternoon => AbsencesTexts.Away_Afternoon,
            DayPart.WholeDay => away.Until == today
                ? AbsencesTexts.Away_Today
                : Formats.Text(AbsencesTexts.Away_Until, Formats.DayAndMonth(away.Until)),
        };

    public static string For(DayPart part) =>
        part switch
        {
            DayPart.WholeDay => AbsencesTexts.Part_WholeDay,
            DayPart.Morning => AbsencesTexts.Part_Morning,
            DayPart.Afternoon => AbsencesTexts.Part_Afternoon,
        };

    public static string Days(DateOnly from, DateOnly to) =>
        from == to ? Formats.Date(from) : $"{Formats.Date(from)} – {Formats.Date(to)}";
}
