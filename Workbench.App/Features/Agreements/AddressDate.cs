using System.Globalization;

namespace Workbench.App.Features.Agreements;

/// <summary>Reads and writes dates of addresses, which are the same in every language.</summary>
internal static class AddressDate
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Returns the date; null if the text is none.</summary>
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(
            text,
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    public static string ToText(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
