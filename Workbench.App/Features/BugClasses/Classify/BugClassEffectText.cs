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
            sentences.Add(Formats.Text(Texts.Moves_Back, DurationText(effect.Reversed)));
        }

        if (effect.Lapsed > 0)
        {
            sentences.Add(Formats.Text(Texts.Moves_Lapsed, DurationText(effect.Lapsed)));
        }

        if (effect.Drawn > 0)
        {
            sentences.Add(Formats.Text(Texts.Moves_Drawn, DurationText(effect.Drawn)));
        }

        AddChange(sentences, Texts.Moves_Balance, effect.BalanceBefore, effect.BalanceAfter);
        AddChange(sentences, Texts.Moves_Held, effect.HeldBefore, effect.HeldAfter);
        AddChange(sentences, Texts.Moves_Uncovered, effect.UncoveredBefore, effect.UncoveredAfter);
        if (effect.RateBefore != effect.RateAfter)
        {
            sentences.Add(
                Formats.Text(
                    Texts.Moves_Rate,
                    Formats.Amount(effect.RateBefore),
                    Formats.Amount(effect.RateAfter)
                )
            );
        }

        if (sentences.Count == 0)
        {
            sentences.Add(Texts.Moves_Nothing);
        }

        if (effect.GoOn.Count > 0)
        {
            sentences.Add(
                Formats.Text(
                    Texts.Moves_GoOn,
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
