using Workbench.App.Shell.Formatting;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>Names the changes that can be tried.</summary>
public static class WhatIfText
{
    /// <summary>Says how many tickets come later and earlier, and by how much at most.</summary>
    public static string Summary(ForecastComparison comparison)
    {
        var later = comparison.Moved.Where(m => m.Days > 0).ToList();
        var earlier = comparison.Moved.Where(m => m.Days < 0).ToList();
        var parts = new[]
        {
            earlier.Count == 0
                ? null
                : Formats.Text(
                    ForecastsTexts.MovesEarlier,
                    earlier.Count,
                    Formats.DayCount(-earlier.Min(m => m.Days))
                ),
            later.Count == 0
                ? null
                : Formats.Text(
                    ForecastsTexts.MovesLater,
                    later.Count,
                    Formats.DayCount(later.Max(m => m.Days))
                ),
        }
            .OfType<string>()
            .ToList();
        return parts.Count == 0
            ? ForecastsTexts.MovesNone
            : Formats.Text(ForecastsTexts.Moves, string.Join("; ", parts));
    }

    public static string For(WhatIfChange change) =>
        change switch
        {
            WhatIfChange.OneAway => ForecastsTexts.Change_OneAway,
            WhatIfChange.OneMore => ForecastsTexts.Change_OneMore,
            WhatIfChange.TenMore => ForecastsTexts.Change_TenMore,
            WhatIfChange.ToFront => ForecastsTexts.Change_ToFront,
        };
}
