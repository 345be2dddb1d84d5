using System.Globalization;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;

namespace Workbench.Domain.Settings;

/// <summary>
/// Writes and reads card tiers as the operator does: "5:5, 10:10, 20:15, 40:20" are hours and percent. The hours rise from tier to
/// tier and the discount never falls: the more hours, the larger the discount (A4).
/// </summary>
[Rule("A4")]
public static class CardTiers
{
    public const int MaxCount = 10;

    /// <summary>The largest discount. A card is never free.</summary>
    public const int MaxDiscountPercent = 99;

    public static string ToText(IEnumerable<RefillCardTier> tiers) =>
        string.Join(
            ", ",
            tiers
                .OrderBy(t => t.FromHours)
                .Select(t =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{t.FromHours}:{t.DiscountPercent}"
                    )
                )
        );

    /// <summary>Parses tiers in any order, and refuses tiers that no card could be sold by.</summary>
    public static Result<IReadOnlyList<RefillCardTier>> Parse(string text)
    {
        var tiers = text.Split(',', StringSplitOptions.TrimEntries)
            .Select(ParseTier)
            .OrderBy(t => t?.FromHours)
            .ToList();
        if (tiers.Count > MaxCount || tiers.Contains(null))
        {
            return NotUnderstood();
        }

        var known = tiers.OfType<RefillCardTier>().ToList();
        var isRising = known
            .Zip(known.Skip(1))
            .All(pair =>
                pair.First.FromHours < pair.Second.FromHours
                && pair.First.DiscountPercent <= pair.Second.DiscountPercent
            );
        return isRising ? known : NotUnderstood();
    }

    private static Refusal NotUnderstood() =>
        Refusal.Because(
            RefusalCode.CardTiersInvalid,
            MaxCount,
            RefillCard.MaxHours,
            MaxDiscountPercent
        );

    private static RefillCardTier? ParseTier(string text) =>
        text.Split(':', StringSplitOptions.TrimEntries) is [var hours, var percent]
        && ParseNumber(hours) is { } from and >= 1 and <= RefillCard.MaxHours
        && ParseNumber(percent) is { } discount and >= 0 and <= MaxDiscountPercent
            ? new(from, discount)
            : null;

    private static int? ParseNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
