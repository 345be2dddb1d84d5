using System.Globalization;

namespace Workbench.App.Shell.Formatting;

/// <summary>Parses a price that a person types, such as "18 000", "18000,50" or "18000.5".</summary>
public static class TypedPrice
{
    private const int OrePerKrona = 100;
    private const int MaxKronorDigits = 12;

    /// <summary>Returns the price as a person types it in the current language.</summary>
    public static string ToText(long ore) =>
        ore % OrePerKrona == 0
            ? (ore / OrePerKrona).ToString(CultureInfo.CurrentCulture)
            : string.Create(
                CultureInfo.CurrentCulture,
                $"{ore / OrePerKrona}{NumberFormatInfo.CurrentInfo.NumberDecimalSeparator}{ore % OrePerKrona:00}"
            );

    /// <returns>The price in öre; null if the text is not a price.</returns>
    public static long? Parse(string text)
    {
        var parts = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Split(',', '.');
        return
            parts.Length <= 2
            && parts[0].Length is > 0 and <= MaxKronorDigits
            && long.TryParse(
                parts[0],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var kronor
            )
            && ParseOre(parts.ElementAtOrDefault(1)) is { } ore
            ? kronor * OrePerKrona + ore
            : null;
    }

    private static int? ParseOre(string? decimals) =>
        decimals is null ? 0
        : decimals.Length is 1 or 2
        && int.TryParse(
            decimals.PadRight(2, '0'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var ore
        )
            ? ore
        : null;
}
