using System.Globalization;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Escalations.Plans;

/// <summary>Parses the hours of a plan, such as "24", "24,5", "24:30" or "24 h 30". A bare number is hours.</summary>
public static class TypedHours
{
    private const int MinutesPerHour = 60;
    private const int MaxDigits = 5;

    /// <returns>The time in minutes; null if the text is not a time.</returns>
    public static int? Parse(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (!text.All(c => char.IsAsciiDigit(c) || c is ',' or '.'))
        {
            return TypedTimeParser.Parse(text)?.Value;
        }

        var parts = text.Split(',', '.');
        return
            parts.Length <= 2
            && parts.All(p => p.Length is > 0 and <= MaxDigits)
            && double.TryParse(
                string.Join('.', parts),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var hours
            )
            ? (int)Math.Round(hours * MinutesPerHour, MidpointRounding.AwayFromZero)
            : null;
    }
}
