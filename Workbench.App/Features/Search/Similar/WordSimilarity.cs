namespace Workbench.App.Features.Search.Similar;

/// <summary>
/// Compares two words as <see cref="Storage.SearchIndex.SearchWords"/> returns them: forms of a word, parts of a compound and
/// typing errors are alike.
/// </summary>
public static class WordSimilarity
{
    private const int MinStemLength = 4;
    private const double SameStem = 0.85;
    private const double PartOfCompound = 0.6;
    private const double MinSharedPairs = 0.45;

    /// <summary>Returns 1 for the same word, 0 for words that have nothing to do with each other.</summary>
    public static double Calculate(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return 1;
        }

        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length < MinStemLength || char.IsDigit(one[0]) || char.IsDigit(other[0]))
        {
            return 0;
        }

        if (shorter.AsSpan().CommonPrefixLength(longer) >= StemLength(shorter))
        {
            return SameStem;
        }

        if (longer.Contains(shorter, StringComparison.Ordinal))
        {
            return PartOfCompound;
        }

        var shared = longer.Length - shorter.Length <= 3 ? SharedPairs(shorter, longer) : 0;
        return shared >= MinSharedPairs ? shared : 0;
    }

    /// <summary>Returns the number of letters that forms of a word have in common.</summary>
    public static int StemLength(string word) =>
        Math.Min(word.Length, Math.Max(MinStemLength, (word.Length * 7) / 10));

    /// <summary>Returns the share of sequences of two letters that both words have. An exchanged letter costs two or three.</summary>
    private static double SharedPairs(string one, string other)
    {
        Span<bool> used = stackalloc bool[other.Length];
        used.Clear();
        var shared = 0;
        for (var i = 0; i + 1 < one.Length; i++)
        {
            for (var k = 0; k + 1 < other.Length; k++)
            {
                if (!used[k] && one[i] == other[k] && one[i + 1] == other[k + 1])
                {
                    used[k] = true;
                    shared++;
                    break;
                }
            }
        }

        return 2.0 * shared / (one.Length + other.Length - 2);
    }
}
