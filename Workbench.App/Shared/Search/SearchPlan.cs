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

    /// <summary>Tickets whose texts one search may read.</summary>
    private const int MaxTextsRead = 5_000;

    /// <summary>
    /// Tickets that may have to be read for a phrase. If more have its words, it is looked for among the newest tickets, as many
    /// as are expected to contain these.
    /// </summary>
    private const int MaxReadForPhrase = 1_500;

    public static DocumentSearch Create(DocumentSearch search, WordSample sample, int maxResults)
    {
        var clauses = search.Clauses.Select(c => (Clause: c, Share: sample.ShareOf(c))).ToList();
        var indexed = clauses.Where(c => c.Clause.IsIndexed).OrderBy(c => c.Share).ToList();
        var others = indexed.Skip(1).Where(c => HasManyWords(c.Clause)).ToList();
        var found = sample.Newest * ShareOf(indexed.Except(others));
        var all = ShareOf(indexed);
        if (Math.Min(found, maxResults / ShareOf(others)) <= MaxTextsRead)
        {
            indexed = [.. indexed.Except(others)];
        }

        var hasPhrase = search.Clauses.Any(c =>
            !c.IsIndexed && c.Text.Trim().Contains(' ', StringComparison.Ordinal)
        );
        return search with
        {
            Clauses = [.. clauses.Select(c => c.Clause with { IsIndexed = indexed.Contains(c) })],
            After = hasPhrase
                ? (int)Math.Max(0, sample.Newest - Math.Ceiling(MaxReadForPhrase / all))
                : 0,
            Share = all,
        };
    }

    private static double ShareOf(
        IEnumerable<(DocumentSearch.Clause Clause, double Share)> clauses
    ) => clauses.Aggregate(1.0, (all, one) => all * one.Share);

    /// <summary>Returns whether the texts may be asked instead of the index. A number is found by its beginning only.</summary>
    private static bool HasManyWords(DocumentSearch.Clause clause) =>
        clause.Words.Count + clause.Customers.Count + (clause.Prefix is null ? 0 : 1) > FewWords
        && !clause.Text.Any(char.IsDigit);
}
