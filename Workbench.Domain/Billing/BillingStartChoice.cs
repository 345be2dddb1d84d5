using System.Globalization;

namespace Workbench.Domain.Billing;

/// <summary>What somebody decided about the first month, or the first day, that is billed here.</summary>
public sealed record BillingStartChoice
{
    /// <summary>The text of <see cref="Everything"/>.</summary>
    public const string EverythingText = "All";

    private const string DayPattern = "yyyy-MM-dd";

    private BillingStartChoice(DateOnly? firstDay, BillingMonth? month, bool isEverything) =>
        (FirstDay, Month, IsEverything) = (firstDay, month, isEverything);

    /// <summary>Nobody decided.</summary>
    public static BillingStartChoice None { get; } = new(null, null, isEverything: false);

    /// <summary>Every month, those of imported history too.</summary>
    public static BillingStartChoice Everything { get; } = new(null, null, isEverything: true);

    public DateOnly? FirstDay { get; }

    /// <summary>The first month; null if a day within a month was chosen.</summary>
    public BillingMonth? Month { get; }

    public bool IsEverything { get; }

    public bool IsMade => IsEverything || FirstDay is not null;

    /// <summary>Returns the choice of a text such as "2026-12", "2026-12-16" or "All"; null if the text is none.</summary>
    public static BillingStartChoice? Parse(string text) =>
        text.Trim() switch
        {
            "" => None,
            var all when string.Equals(all, EverythingText, StringComparison.OrdinalIgnoreCase) =>
                Everything,
            var typed => BillingMonth.Parse(typed) is { } month
                ? new(month.FirstDay, month, isEverything: false)
                : ParseDay(typed),
        };

    public override string ToString() =>
        IsEverything ? EverythingText
        : Month is { } month ? month.ToString()
        : FirstDay?.ToString(DayPattern, CultureInfo.InvariantCulture) ?? "";

    private static BillingStartChoice? ParseDay(string text) =>
        DateOnly.TryParseExact(
            text,
            DayPattern,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        ) && BillingMonth.Parse(BillingMonth.FromDate(day).ToString()) is not null
            ? new(day, null, isEverything: false)
            : null;
}
