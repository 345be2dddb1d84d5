using Workbench.App.Shared.Search;

namespace Workbench.App.Features.Search.Similar;

/// <summary>
/// Compares the words of two tickets. Rare words say more than frequent ones, and those of the subject more than those of the
/// description. A text of one page costs the same as one of ten: only its rarest words are compared.
/// </summary>
public sealed class TicketSimilarity(WordSample sample)
{
    /// <summary>Tickets that are less alike have only frequent words in common.</summary>
    public const double Min = 0.2;

    private const int MinWordLength = 3;
    private const int MaxWords = 40;
    private const double SubjectFactor = 2;

    /// <summary>Returns the words that say most about a ticket, with their weights.</summary>
    public IReadOnlyList<(string Word, double Weight)> WordsOf(string subject, string description)
    {
        var ofSubject = WordSample.WordsOf(subject).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ofSubject
                .Union(WordSample.WordsOf(description), StringComparer.Ordinal)
                .Where(w => w.Length >= MinWordLength)
                .Select(w => (w, sample.WeightOf(w) * (ofSubject.Contains(w) ? SubjectFactor : 1)))
                .OrderByDescending(w => w.Item2)
                .ThenBy(w => w.w, StringComparer.Ordinal)
                .Take(MaxWords),
        ];
    }

    /// <summary>Returns how alike two tickets are, from 0 to 1.</summary>
    public static double Compare(
        IReadOnlyList<(string Word, double Weight)> one,
        IReadOnlyList<(string Word, double Weight)> other
    )
    {
        var total = Math.Sqrt(one.Sum(w => w.Weight) * other.Sum(w => w.Weight));
        if (total <= 0)
        {
            return 0;
        }

        var words = other.ToDictionary(w => w.Word, w => w.Weight, StringComparer.Ordinal);
        var shared = 0.0;
        foreach (var (word, weight) in one)
        {
            if (words.TryGetValue(word, out var same))
            {
                shared += Math.Sqrt(weight * same);
                continue;
            }

            var (best, bestWeight) = (0.0, 0.0);
            foreach (var (otherWord, otherWeight) in other)
            {
                if (WordSimilarity.Calculate(word, otherWord) is var alike && alike > best)
                {
                    (best, bestWeight) = (alike, otherWeight);
                }
            }

            shared += best * Math.Sqrt(weight * bestWeight);
        }

        return Math.Min(1, shared / total);
    }
}
