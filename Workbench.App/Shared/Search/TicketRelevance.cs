using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Shared.Search;

/// <summary>
/// Decides how well a ticket matches a search, the same for both databases. A word counts by the part in which it is found, the
/// subject most; a whole word counts more than the beginning of one, and that more than the inside. Of equal tickets the newest
/// comes first.
/// </summary>
public static class TicketRelevance
{
    private const int WholeWord = 4;
    private const int WordBeginning = 3;
    private const int InsideWord = 2;

    private static readonly (TicketParts Part, int Weight)[] Weights =
    [
        (TicketParts.Subject, 100),
        (TicketParts.Customer, 60),
        (TicketParts.Description, 30),
        (TicketParts.Report, 30),
        (TicketParts.Conversation, 20),
        (TicketParts.Notes, 15),
        (TicketParts.Files, 10),
    ];

    /// <param name="customers">For each term, the customers whom it finds.</param>
    /// <returns>The score, and the part to quote: where most terms are found that the subject lacks.</returns>
    public static TicketRank Rank(
        TicketDocument document,
        IReadOnlyList<SearchText.Term> terms,
        IReadOnlyList<IReadOnlyCollection<int>> customers,
        TicketParts parts
    )
    {
        var score = 0;
        var quoted = new Dictionary<TicketParts, int>();
        for (var i = 0; i < terms.Count; i++)
        {
            var best = 0;
            var bestPart = TicketParts.None;
            foreach (var (part, weight) in Weights.Where(w => parts.HasFlag(w.Part)))
            {
                var value =
                    part == TicketParts.Customer
                        ? customers[i].Contains(document.CustomerId)
                            ? WordBeginning * weight
                            : 0
                        : weight * Match(document.TextOf(part), terms[i]);
                if (value > best)
                {
                    (best, bestPart) = (value, part);
                }
            }

            score += best;
            quoted[bestPart] = quoted.GetValueOrDefault(bestPart) + 1;
        }

        var quote = Weights
            .Select(w => w.Part)
            .Where(p => p is not (TicketParts.Subject or TicketParts.Customer))
            .Where(quoted.ContainsKey)
            .DefaultIfEmpty()
            .MaxBy(p => quoted.GetValueOrDefault(p));
        return new(document.TicketNumber, score, quote);
    }

    private static int Match(string text, SearchText.Term term)
    {
        if (!text.Contains(term.Needle, StringComparison.Ordinal))
        {
            return 0;
        }

        return text.Contains($" {term.Text} ", StringComparison.Ordinal) ? WholeWord
            : text.Contains($" {term.Text}", StringComparison.Ordinal) ? WordBeginning
            : InsideWord;
    }
}
