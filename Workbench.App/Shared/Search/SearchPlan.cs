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

    /// <summary>The newest tickets that are looked at first where many are expected to match.</summary>
    private const int Newest = 5_000;

    public static DocumentSearch Create(
        DocumentSearch search,
        WordSample sample,
        int maxResults
    )
    {
        var shares = search.Clauses.Select(sample.ShareOf).ToList();
        var rarest = search
            .Clauses.Index()
            .Where(c => c.Item.IsIndexed)
            .MinBy(c => shares[c.Index])
            .Index;
        return search with
        {
            Clauses =
            [
                .. search.Clauses.Select(
                    (c, i) =>
                        c with
                        {
                            IsIndexed =
                                c.IsIndexed
                                && (
                                    i == rarest
                                    || CountOf(c) <= FewWords
                                    // A number is found by its beginning, a text anywhere.
                                    || c.Text.Any(char.IsDigit)
                                ),
                        }
                ),
            ],
            IsRare =
                shares.Aggregate((double)Newest, (all, share) => all * share) < maxResults / 2.0,
        };
    }

    private static int CountOf(DocumentSearch.Clause clause) =>
        clause.Words.Count + clause.Customers.Count + (clause.Prefix is null ? 0 : 1);
}
