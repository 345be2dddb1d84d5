using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Shared.Search;

/// <summary>
/// Decides how a search is asked: the index for the rarest words and for those that have few forms; the texts of what it returns
/// for the others. A word inside many compounds is a list of hundreds of words, and to combine it with another such list costs
/// more than to read the few tickets that the rarer one finds.
/// </summary>
internal static class SearchPlan
{
    /// <summary>Words of a clause that the index combines with other clauses without effort.</summary>
    private const int FewWords = 8;

    /// <summary>PostgreSQL collects all tickets with words that have a beginning before it combines them with others.</summary>
    private const double MaxShareOfPrefix = 0.05;

    /// <summary>Tickets whose texts one search may read.</summary>
    private const int MaxTextsRead = 1_500;

    /// <summary>
    /// Tickets that may have to be read for a phrase. If more have its words, it is looked for among the newest tickets, as many
    /// as are expected to contain these.
    /// </summary>
    private const int MaxReadForPhrase = 1_500;

    public static DocumentSearch Create(DocumentSearch search, WordSample sample, int maxResults)
    {
        var clauses = search
            .Clauses.Select(c => (Clause: c, Share: sample.ShareOf(c, search.Parts)))
            .ToList();
        var indexed = clauses.Where(c => c.Clause.IsIndexed).OrderBy(c => c.Share).ToList();
        var others = indexed.Skip(1).Where(c => HasManyTickets(c.Clause, c.Share)).ToList();
        var found = sample.Newest * ShareOf(indexed.Except(others));
        var all = ShareOf(indexed);
        if (Math.Min(found, maxResults / ShareOf(others)) <= MaxTextsRead)
        {
            indexed = [.. indexed.Except(others)];
        }

        return search with
        {
            Clauses =
            [
                .. indexed.Select(c => c.Clause),
                .. clauses
                    .Where(c => !indexed.Contains(c))
                    .Select(c => c.Clause with { IsIndexed = false }),
            ],
            After = search.Clauses.Any(c => IsUnboundedPhrase(c, search.Parts))
                ? (int)Math.Max(0, sample.Newest - Math.Ceiling(MaxReadForPhrase / all))
                : 0,
            Share = all,
        };
    }

    /// <summary>
    /// Returns whether many tickets may have what the index is asked for and not the phrase: it has no pair while its second word
    /// is typed, or it is looked for in a part only, and pairs say nothing about parts.
    /// </summary>
    private static bool IsUnboundedPhrase(DocumentSearch.Clause clause, TicketParts parts) =>
        clause.Text.Trim().Contains(' ', StringComparison.Ordinal)
        && (
            clause.Pairs.Count == 0
            || (
                parts != TicketParts.Subject
                && !parts.HasFlag(TicketParts.All & ~TicketParts.Customer)
            )
        );

    private static double ShareOf(
        IEnumerable<(DocumentSearch.Clause Clause, double Share)> clauses
    ) => clauses.Aggregate(1.0, (all, one) => all * one.Share);

    /// <summary>Returns whether the texts may be asked instead of the index. A number is found by its beginning only.</summary>
    private static bool HasManyTickets(DocumentSearch.Clause clause, double share) =>
        (
            clause.Words.Count + clause.Customers.Count + (clause.Prefix is null ? 0 : 1) > FewWords
            || (clause.Prefix is not null && share > MaxShareOfPrefix)
        ) && !clause.Text.Any(char.IsDigit);
}
