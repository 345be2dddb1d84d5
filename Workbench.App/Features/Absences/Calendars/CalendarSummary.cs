using System.Text;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>Makes the title of an event a note: one line that can be stored, cut to the length of a note.</summary>
internal static class CalendarSummary
{
    public static string Clean(string? summary)
    {
        var text = new StringBuilder();
        foreach (var rune in (summary ?? "").EnumerateRunes())
        {
            var replaced =
                rune == Rune.ReplacementChar ? ""
                : Rune.IsControl(rune) || TextCheck.FindInvisible(rune.ToString()) is not null ? " "
                : rune.ToString();
            if (text.Length + replaced.Length > Absence.MaxNoteLength)
            {
                break;
            }

            text.Append(replaced);
        }

        return text.ToString().Trim();
    }
}
