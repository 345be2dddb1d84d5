using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>Describes the effect of a class on the ledger in sentences with figures.</summary>
internal static class BugClassEffectText
{
    public static IReadOnlyList<string> Describe(BugClassEffect effect)
    {
        var sentences = new List<string>();
        if (effect.Reversed > 0)
        {
            sentences.Add(Formats.Text(BugClassesTexts.Effect_Back, DurationText(effect.Reversed)));
        }

        if (effect.Lapsed > 0)
        {
            sentences.Add(Formats.Text(BugClassesTexts.Effect_Lapsed, DurationText(effect.Lapsed)));
        }

        if (effect.Drawn > 0)
        {
            sentences.Add(Formats.Text(BugClassesTexts.Effect_Drawn, DurationText(effect.Drawn)));
        }

        AddChange(
            sentences,
            BugClassesTexts.Effect_Balance,
            effect.BalanceBefore,
            effect.BalanceAfter
        );
        AddChange(sentences, BugClassesTexts.Effect_Held, effect.HeldBefore, effect.HeldAfter);
        AddChange(
            sentences,
            BugClassesTexts.Effect_Uncovered,
            effect.UncoveredBefore,
            effect.UncoveredAfter
        );
        if (effect.RateBefore != effect.RateAfter)
        {
            sentences.Add(
                Formats.Text(
                    BugClassesTexts.Effect_Rate,
                    Formats.Amount(effect.RateBefore),
                    Formats.Amount(effect.RateAfter)
                )
            );
        }

        if (sentences.Count == 0)
        {
            sentences.Add(BugClassesTexts.Effect_Nothing);
        }

        if (effect.GoOn.Count > 0)
        {
            sentences.Add(
                Formats.Text(
                    BugClassesTexts.Effect_GoOn,
                    string.Join(", ", effect.GoOn.Select(n => $"#{Formats.Invariant(n)}"))
                )
            );
        }

        return sentences;
    }

    private static void AddChange(List<string> sentences, string text, int before, int after)
    {
        if (before != after)
        {
            sentences.Add(Formats.Text(text, DurationText(before), DurationText(after)));
        }
    }

    private static string DurationText(int minutes) => Formats.Duration(minutes);
}
