namespace Workbench.Domain.Agreements.Contacts;

/// <summary>A telephone number as people write it, such as "+46 (0)8-123 45 67".</summary>
public static class TelephoneNumber
{
    private const int MinDigits = 5;
    private const string SwedishCode = "+46";

    /// <summary>Returns whether the text consists of digits, with the marks that people put between them.</summary>
    public static bool IsValid(string text) =>
        text.Count(char.IsAsciiDigit) >= MinDigits
        && text.Select(
                (c, i) =>
                    char.IsAsciiDigit(c)
                    || c is ' ' or '-' or '(' or ')' or '.' or '/'
                    || (c == '+' && i == 0)
            )
            .All(allowed => allowed);

    /// <summary>
    /// Returns the digits by which a number is searched for: as typed, and as a telephone displays a Swedish number that is
    /// written with or without the country code.
    /// </summary>
    public static IEnumerable<string> SearchForms(string text)
    {
        var number = ForLink(text);
        return number.StartsWith('+')
            ? number.StartsWith(SwedishCode, StringComparison.Ordinal)
                ? [number[1..], $"0{number[SwedishCode.Length..]}"]
                : [number[1..]]
            : number.StartsWith('0')
                ? [number, $"{SwedishCode[1..]}{number[1..]}"]
                : [number];
    }

    /// <summary>Returns the number for a telephone link: digits, after a plus if it has one.</summary>
    public static string ForLink(string text)
    {
        // The zero in brackets is dialled only without the country code.
        var number = text.StartsWith('+')
            ? text.Replace("(0)", "", StringComparison.Ordinal)
            : text;
        return string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));
    }
}
