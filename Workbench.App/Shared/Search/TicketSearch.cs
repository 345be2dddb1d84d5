using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Shared.Search;

/// <summary>
/// Finds tickets by their texts. Candidates are the newest tickets that have all terms in the subject, and the newest that have
/// them anywhere; <see cref="TicketRelevance"/> orders these. Each part reads a bounded range of an index, however many tickets
/// there are.
/// </summary>
public static class TicketSearch
{
    /// <summary>Tickets that are compared at least, however few are asked for.</summary>
    private const int MinCandidates = 24;

    /// <summary>Number of customers per word whose tickets are found.</summary>
    private const int MaxCustomers = 20;

    /// <summary>A filter that leaves at most these is applied first; the texts of what it leaves are read instead of the index.</summary>
    private const int MaxFiltered = 1_500;

    public static async Task<TicketSearchResult> FindTicketsAsync(
        this WorkbenchDb db,
        SearchText text,
        TicketParts parts,
        DocumentFilter filter,
        WordSample sample,
        int maxResults,
        CancellationToken ct
    )
    {
        if (!text.Terms.Any(t => t.IsIndexed) || filter.Customers is { Count: 0 })
        {
            return TicketSearchResult.Nothing;
        }

        var customers = parts.HasFlag(TicketParts.Customer)
            ? await FindCustomersAsync(db, text.Terms, ct)
            : [.. text.Terms.Select(_ => Array.Empty<int>())];
        var candidates = Math.Max(MinCandidates, maxResults + 1);
        var (numbers, newestOnly) = await FindFilteredAsync(db, filter, ct) is { } filtered
            ? (
                await FindAmongAsync(db, filtered, text, customers, parts, filter, candidates, ct),
                null
            )
            : await FindByIndexAsync(db, text, customers, parts, filter, sample, candidates, ct);
        if (numbers.Count == 0)
        {
            return TicketSearchResult.Nothing with { NewestOnly = newestOnly };
        }

        var documents = await db
            .TicketDocuments.Where(d => numbers.Contains(d.TicketNumber))
            .Select(TicketDocument.FromRow)
            .ToListAsync(ct);
        var ranks = documents
            .Select(d => TicketRelevance.Rank(d, text.Terms, customers, parts))
            .OrderByDescending(r => r.Score)
            .ThenByDescending(r => r.Number)
            .ToList();
        return new([.. ranks.Take(maxResults)], ranks.Count > maxResults, newestOnly);
    }

    /// <summary>
    /// Returns the customers that each word finds: those whose words begin with it, and of the words that find any, those whom
    /// they find together.
    /// </summary>
    private static async Task<IReadOnlyList<IReadOnlyCollection<int>>> FindCustomersAsync(
        WorkbenchDb db,
        IReadOnlyList<SearchText.Term> terms,
        CancellationToken ct
    )
    {
        var found = new List<HashSet<int>>();
        foreach (var term in terms)
        {
            found.Add(term.IsIndexed ? await FindCustomersAsync(db, term.Text, ct) : []);
        }

        var names = terms.Where((_, i) => found[i].Count > 0).Select(t => t.Text).ToList();
        if (names.Count > 1)
        {
            var together = await FindCustomersAsync(db, string.Join(' ', names), ct);
            foreach (var customers in found.Where(f => f.Count > 0))
            {
                customers.UnionWith(together);
            }
        }

        return found;
    }

    private static async Task<HashSet<int>> FindCustomersAsync(
        WorkbenchDb db,
        string text,
        CancellationToken ct
    ) => [.. (await db.FindCustomersAsync(text, MaxCustomers, ct)).Customers.Select(c => c.Id)];

    /// <summary>Returns the tickets of the rarest part of the filter; null if all parts leave many.</summary>
    private static async Task<List<int>?> FindFilteredAsync(
        WorkbenchDb db,
        DocumentFilter filter,
        CancellationToken ct
    )
    {
        List<int>? fewest = null;
        // No index has the kinds: they are too frequent.
        foreach (var part in filter.Parts.Where(p => p.Kind is null))
        {
            var numbers = await part.Apply(db.Tickets)
                .Select(t => t.Number)
                .Take(MaxFiltered + 1)
                .ToListAsync(ct);
            if (numbers.Count <= MaxFiltered && !(fewest?.Count <= numbers.Count))
            {
                fewest = numbers;
            }
        }

        return fewest;
    }

    private static async Task<IReadOnlyList<int>> FindAmongAsync(
        WorkbenchDb db,
        IReadOnlyList<int> numbers,
        SearchText text,
        IReadOnlyList<IReadOnlyCollection<int>> customers,
        TicketParts parts,
        DocumentFilter filter,
        int maxResults,
        CancellationToken ct
    )
    {
        var documents =
            from document in db.TicketDocuments
            where numbers.Contains(document.TicketNumber)
            join ticket in filter.Apply(db.Tickets) on document.TicketNumber equals ticket.Number
            select document;
        var matching = text
            .Terms.Select((term, i) => (term.Needle, Customers: customers[i]))
            .Aggregate(
                documents,
                (found, t) => found.Where(DocumentCondition.Contains(t.Needle, t.Customers, parts))
            );
        var bySubject = text.Terms.Aggregate(
            matching,
            (found, term) => found.Where(d => d.Subject.Contains(term.Needle))
        );
        var first = parts.HasFlag(TicketParts.Subject)
            ? await NewestAsync(bySubject, maxResults, ct)
            : [];
        return [.. first.Union(await NewestAsync(matching, maxResults, ct))];
    }

    private static Task<List<int>> NewestAsync(
        IQueryable<TicketDocumentRow> documents,
        int maxResults,
        CancellationToken ct
    ) =>
        documents
            .OrderByDescending(d => d.TicketNumber)
            .Select(d => d.TicketNumber)
            .Take(maxResults)
            .ToListAsync(ct);

    private static async Task<(IReadOnlyList<int> Numbers, int? NewestOnly)> FindByIndexAsync(
        WorkbenchDb db,
        SearchText text,
        IReadOnlyList<IReadOnlyCollection<int>> customers,
        TicketParts parts,
        DocumentFilter filter,
        WordSample sample,
        int maxResults,
        CancellationToken ct
    )
    {
        var clauses = new List<DocumentSearch.Clause>();
        for (var i = 0; i < text.Terms.Count; i++)
        {
            clauses.AddRange(await ClausesOfAsync(db, text.Terms[i], [.. customers[i]], ct));
        }

        var bySubject = SearchPlan.Create(
            new([.. clauses.Select(c => c with { Customers = [] })], TicketParts.Subject, filter),
            sample,
            maxResults
        );
        var search = SearchPlan.Create(new(clauses, parts, filter), sample, maxResults);
        var anywhere = await db.FindDocumentsAsync(search, maxResults, ct);
        // Fewer are all that there are.
        var found =
            anywhere.Count < maxResults || !parts.HasFlag(TicketParts.Subject)
                ? anywhere
                : [.. anywhere.Union(await db.FindDocumentsAsync(bySubject, maxResults, ct))];
        return (found, search.After > 0 ? sample.Newest - search.After : null);
    }

    private static async Task<IReadOnlyList<DocumentSearch.Clause>> ClausesOfAsync(
        WorkbenchDb db,
        SearchText.Term term,
        IReadOnlyList<int> customers,
        CancellationToken ct
    )
    {
        if (term.Pairs.Count > 0)
        {
            return [new([], null, customers, term.Needle) { Pairs = term.Pairs }];
        }

        var clauses = new List<DocumentSearch.Clause>();
        if (term.IsPhrase || !term.IsIndexed)
        {
            clauses.Add(new([], null, customers, term.Needle, IsIndexed: false));
        }

        foreach (var (i, word) in term.Words.Index())
        {
            var isWhole = term.IsPhrase && (term.IsClosed || i < term.Words.Count - 1);
            clauses.Add(
                isWhole
                    ? new([word], null, customers, $" {word} ")
                    : await ClauseOfAsync(db, word, term.IsPhrase, customers, ct)
            );
        }

        return clauses;
    }

    private static async Task<DocumentSearch.Clause> ClauseOfAsync(
        WorkbenchDb db,
        string word,
        bool isBeginning,
        IReadOnlyList<int> customers,
        CancellationToken ct
    )
    {
        var length = word.EnumerateRunes().Count();
        if (length < SearchTerms.MinInsideLength || isBeginning)
        {
            return new([], word, customers, $" {word}");
        }

        var isPrefix = length <= SearchTerms.MaxPrefixLength;
        var words = await SearchTerms.FindWordsAsync(db, word, isPrefix, ct);
        return words.Count <= SearchTerms.MaxWords
            ? new(words, isPrefix ? word : null, customers, word)
            : new([.. words.Take(SearchTerms.MaxWords)], word, customers, word);
    }
}
