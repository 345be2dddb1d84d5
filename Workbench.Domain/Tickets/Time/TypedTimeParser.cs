using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbench.Domain.Tickets.Time;

/// <summary>
/// Parses typed time: <c>1,5</c>, <c>1.5</c>, <c>1:30</c>, <c>90m</c>, <c>1 h 30</c>. A bare number with a decimal sign is
/// hours, and a whole number from 15 on is minutes. A smaller one can be meant as either, so it is not guessed
/// (<see cref="ParseAmbiguous"/>).
/// </summary>
[Rule("K10")]
public static partial class TypedTimeParser
{
    private const int MinBareMinutes = 15;

    /// <summary>Returns the parsed time; null if the text is not a time, or has two readings.</summary>
    public static Minutes? Parse(string? typed)
    {
        var text = (typed ?? "").Trim().ToUpperInvariant();
        if (text.Length is 0 or > 20)
        {
            return null;
        }

        return Bare().IsMatch(text) ? ParseBareNumber(text)
            : Clock().Match(text) is { Success: true } clock ? ToMinutes(clock)
            : Units().Match(text) is { Success: true } units
            && (units.Groups["h"].Success || units.Groups["m"].Success)
                ? ToMinutes(units)
            : null;
    }

    /// <summary>Returns both readings of a whole number below 15 without a unit; null for any other text.</summary>
    public static AmbiguousTime? ParseAmbiguous(string? typed) =>
        (typed ?? "").Trim() is { Length: <= 20 } text
        && WholeNumber().IsMatch(text)
        && int.Parse(text, CultureInfo.InvariantCulture) is > 0 and < MinBareMinutes and var number
            ? new(new(number * 60), new(number))
            : null;

    private static Minutes? ParseBareNumber(string text)
    {
        if (ParseAmbiguous(text) is not null)
        {
            return null;
        }

        var number = decimal.Parse(
            text.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
        return ToWholeMinutes(WholeNumber().IsMatch(text) ? number : number * 60);
    }

    private static Minutes? ToMinutes(Match match) =>
        ToWholeMinutes(Number(match, "h") * 60 + Number(match, "m"));

    private static decimal Number(Match match, string group) =>
        match.Groups[group] is { Success: true } value
            ? decimal.Parse(
                value.ValueSpan.ToString().Replace(',', '.'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture
            )
            : 0;

    private static Minutes? ToWholeMinutes(decimal minutes) =>
        minutes is <= 0 or > 100_000
            ? null
            : new((int)Math.Round(minutes, MidpointRounding.AwayFromZero));

    [GeneratedRegex(
        @"^(?<h>[0-9]{1,3}):(?<m>[0-5][0-9])$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^((?<h>[0-9]{1,3}([.,][0-9]{1,2})?)\s*(H|TIM|T))?\s*((?<m>[0-9]{1,4})\s*(M|MIN)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Units();

    [GeneratedRegex(
        @"^[0-9]{1,4}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WholeNumber();

    [GeneratedRegex(
        @"^[0-9]{1,4}([.,][0-9]{1,2})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Bare();
}
