using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Search.Advice;

/// <summary>Says what a ticket may take by similar past tickets, or why that is not said (D6).</summary>
public static class TimeAdviceText
{
    public static string Create(TimeAdvice advice) =>
        advice.Band is { } band
            ? Formats.Text(
                SearchTexts.Advice_Took,
                band.Count,
                Formats.Duration(band.Median),
                Formats.Duration(band.Lower),
                Formats.Duration(band.Upper)
            )
            : SilenceText(advice);

    /// <summary>Returns how often such advice held; null without advice.</summary>
    public static string? HitRateText(TimeAdvice advice) =>
        advice.Band is null
            ? null
            : Formats.Text(
                SearchTexts.Advice_HitRate,
                advice.HitRate.Percent,
                advice.HitRate.Compared
            );

    private static string SilenceText(TimeAdvice advice) =>
        advice.Silence switch
        {
            AdviceSilence.TooFewCompared => Formats.Text(
                SearchTexts.Advice_TooFewCompared,
                advice.HitRate.Compared,
                TimeAdvice.MinCompared
            ),
            AdviceSilence.HeldTooRarely => Formats.Text(
                SearchTexts.Advice_HeldTooRarely,
                advice.HitRate.Percent,
                advice.HitRate.Compared,
                TimeAdvice.MinHitPercent
            ),
            _ => Formats.Text(
                SearchTexts.Advice_TooFewSimilar,
                advice.SimilarCount,
                TimeBand.MinCount
            ),
        };
}
