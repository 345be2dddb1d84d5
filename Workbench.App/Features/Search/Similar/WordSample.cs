namespace Workbench.App.Features.Search.Similar;

/// <summary>How frequent words are, from a sample of the newest tickets. A word that is not among them is rare.</summary>
/// <param name="Newest">The number of the newest ticket.</param>
/// <param name="Tickets">The number of tickets that the words were counted in.</param>
public sealed record WordSample(int Newest, int Tickets, IReadOnlyDictionary<string, int> Counts)
{
    public static WordSample Create(int newest, IReadOnlyCollection<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(t => WordsOf(t).Distinct(StringComparer.Ordinal)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return new(newest, texts.Count, counts);
    }

    public static string[] WordsOf(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns the share of tickets that have a word.</summary>
    public double ShareOf(string word) => (Counts.GetValueOrDefault(word) + 0.5) / (Tickets + 1);

    /// <summary>Returns how much a word says about a ticket: the rarer, the more.</summary>
    public double WeightOf(string word) => -Math.Log(Math.Min(1, ShareOf(word)));
}
