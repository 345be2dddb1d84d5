using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Shared.Search;

/// <summary>How frequent words are, from a sample of the newest tickets. A word that is not among them is rare.</summary>
/// <param name="Newest">The number of the newest ticket.</param>
/// <param name="Tickets">The number of tickets that the words were counted in.</param>
/// <param name="Counts">Tickets that have the word in subject or description.</param>
/// <param name="CountsAnywhere">Tickets that have the word in any of their texts.</param>
public sealed record WordSample(
    int Newest,
    int Tickets,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyDictionary<string, int> CountsAnywhere
)
{
    /// <summary>What a customer's share of the tickets is taken for.</summary>
    private const double CustomerShare = 0.01;

    public static WordSample Create(int newest, IReadOnlyCollection<TicketDocument> documents) =>
        new(
            newest,
            documents.Count,
            Count(documents.Select(d => d.Subject + d.Description)),
            Count(
                documents.Select(d =>
                    d.Subject + d.Description + d.Report + d.Conversation + d.Notes + d.Files
                )
            )
        );

    public static string[] WordsOf(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns the share of tickets that have a word in subject or description.</summary>
    public double ShareOf(string word) => ShareOf(Counts.GetValueOrDefault(word));

    /// <summary>Returns how much a word says about a ticket: the rarer, the more.</summary>
    public double WeightOf(string word) => -Math.Log(Math.Min(1, ShareOf(word)));

    /// <summary>Returns the share of tickets that a clause finds, as if words were spread evenly.</summary>
    public double ShareOf(DocumentSearch.Clause clause)
    {
        var words = clause.Words.Select(w => CountsAnywhere.GetValueOrDefault(w));
        var begun = clause.Prefix is { } prefix
            ? CountsAnywhere
                .Where(w => w.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(w => w.Value)
                .Append(0)
            : [];
        var missing = words
            .Concat(begun)
            .Select(count => 1 - Math.Min(1, ShareOf(count)))
            .Aggregate(1.0, (all, one) => all * one);
        return Math.Min(1, 1 - missing + (clause.Customers.Count * CustomerShare));
    }

    /// <summary>Returns the share of tickets that have one of the words in any of their texts, counted as if none had two.</summary>
    public double ShareOfAny(IReadOnlyList<string> words) =>
        Math.Min(1, ShareOf(words.Sum(w => CountsAnywhere.GetValueOrDefault(w))));

    private double ShareOf(int count) => (count + 0.5) / (Tickets + 1);

    private static Dictionary<string, int> Count(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(t => WordsOf(t).Distinct(StringComparer.Ordinal)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}
