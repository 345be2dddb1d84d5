using System.Globalization;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>Instants as ISO 8601 writes them, in whole milliseconds, as everything is stored.</summary>
public static class InstantParser
{
    private static readonly string[] Local =
    [
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];
    private static readonly string[] WithOffset = [.. Local.Select(f => f + "zzz")];
    private static readonly string[] Utc = [.. Local.Select(f => f + "'Z'")];

    /// <summary>UTC; null where it can't be understood.</summary>
    public static DateTime? Parse(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (
            DateTime.TryParseExact(text, Local, culture, DateTimeStyles.None, out var local)
            && local.Year is > 1 and < 9999
        )
        {
            return TruncateToMilliseconds(StockholmTime.ToUtc(local));
        }

        if (
            DateTime.TryParseExact(
                text,
                Utc,
                culture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var utc
            )
        )
        {
            return TruncateToMilliseconds(utc);
        }

        return DateTimeOffset.TryParseExact(
            text,
            WithOffset,
            culture,
            DateTimeStyles.None,
            out var instant
        )
            ? TruncateToMilliseconds(instant.UtcDateTime)
            : null;
    }

    private static DateTime TruncateToMilliseconds(DateTime utc) =>
        utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
}
