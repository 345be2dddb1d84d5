using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>
/// Creates the key by which an event is recognized when it is imported again. Stored: a change would import everything twice.
/// </summary>
internal static class CalendarSourceKey
{
    /// <param name="uid">The identifier of the event, which has any length and characters.</param>
    /// <param name="occurrence">Which occurrence of a recurring event; empty for others.</param>
    /// <param name="part">Counts the periods of one occurrence: an event of one and a half days has two.</param>
    public static string Create(string uid, string occurrence, int part) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{uid}\n{occurrence}\n{part}")
                )
            )
        );
}
