using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Shared.Search;

/// <summary>How frequent words are, from a sample of the newest tickets. A word that is not among them is rare.</summary>
/// <param name="Newest">The number of the newest ticket.</param>
/// <param name="Tickets">The number of tickets that the words were counted in.</param>
/// <param name="Counts">Tickets that have the word in subject or description.</param>
/// <param name="CountsAnywhere">Tickets that have the word in any of their texts.</param>
/// <param name="CountsByPart">Tickets that have the word in a part.</param>
/// <param name="CountsOfPairs">Tickets that have the pair of words.</param>
public sealed record WordSample(
    int Newest,
    int Tickets,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyDictionary<string, int> CountsAnywhere,
    IReadOnlyDictionary<TicketParts, IReadOnlyDictionary<string, int>> CountsByPart,
    IReadOnlyDictionary<string, int> CountsOfPairs
)
{
    /// <summary>What a customer's share of the tickets is taken for.</summary>
    private const double CustomerShare = 0.01;

    private static readonly TicketParts[] Parts =
    [
        TicketParts.Subject,
        TicketParts.Description,
        TicketParts.Report,
        TicketParts.Conversation,
        TicketParts.Notes,
        TicketParts.Files,
    ];

    public static WordSample Create(int newest, IReadOnlyCollection<TicketDocument> documents) =>
        new(
            newest,
            documents.Count,
            Count(documents.Select(d => d.Subject + d.Description)),
            Count(
                documents.Select(d =>
                    d.Subject + d.Description + d.Report + d.Conversation + d.Notes + d.Files
                )
            ),
            Parts.ToDictionary(
                p => p,
                p => (IReadOnlyDictionary<string, int>)Count(documents.Select(d => d.TextOf(p)))
            ),
            Count(documents.Select(PairsOf))
        );

    public static string[] WordsOf(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns the share of tickets that have a word in subject or description.</summary>
    public double ShareOf(string word) => ShareOf(Counts.GetValueOrDefault(word));

    /// <summary>Returns how much a word says about a ticket: the rarer, the more.</summary>
    public double WeightOf(string word) => -Math.Log(Math.Min(1, ShareOf(word)));

    /// <summary>Returns the share of tickets that a clause finds in these parts, as if words were spread evenly.</summary>
    public double ShareOf(DocumentSearch.Clause clause, TicketParts parts)
    {
        var counted = parts.HasFlag(TicketParts.All & ~TicketParts.Customer)
            ? [CountsAnywhere]
            : Parts.Where(p => parts.HasFlag(p)).Select(p => CountsByPart[p]).ToArray();
        var words = clause.Words.SelectMany(w => counted.Select(c => c.GetValueOrDefault(w)));
        var begun = clause.Prefix is { } prefix
            ? counted
                .SelectMany(c => c)
                .Where(w => w.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(w => w.Value)
                .Append(0)
            : [];
        if (clause.Pairs.Count > 0)
        {
            var mark = parts == TicketParts.Subject ? WordPairs.SubjectMark : "";
            words = words.Append(clause.Pairs.Min(p => CountsOfPairs.GetValueOrDefault(mark + p)));
        }

        var missing = words
            .Concat(begun)
            .Select(count => 1 - Math.Min(1, ShareOf(count)))
            .Aggregate(1.0, (all, one) => all * one);
        return Math.Min(1, 1 - missing + (clause.Customers.Count * CustomerShare));
    }

    /// <summary>Returns the share of tickets that are about one of the words, counted as if none were about two.</summary>
    public double ShareOfTopic(IReadOnlyList<string> words) =>
        Math.Min(1, ShareOf(words.Sum(w => Counts.GetValueOrDefault(w))));

    private double ShareOf(int count) => (count + 0.5) / (Tickets + 1);

    private static string PairsOf(TicketDocument document) =>
        WordPairs.Create(
            document.Subject,
            document.Description,
            document.Report,
            document.Conversation,
            document.Notes,
            document.Files
        );

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
