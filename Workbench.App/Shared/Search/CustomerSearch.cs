using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Shared.Search;

/// <summary>
/// Finds customers while somebody types. Each typed word must begin a word of the number, name, contact or e-mail address.
/// Reads a limited part of an index, never all customers.
/// </summary>
public static class CustomerSearch
{
    private const int MaxWords = 6;

    /// <summary>Rows to read per customer: a customer may have several words with the same beginning.</summary>
    private const int RowsPerCustomer = 4;

    /// <summary>Limit for counting matches. Counting further doesn't help to find the rarest word.</summary>
    private const int MaxCounted = 1_000;

    /// <summary>The last Unicode character: the upper bound of every range of words.</summary>
    private const string HighestCharacter = "\U0010FFFF";

    /// <param name="searchText">The typed words. An empty text finds all customers, ordered by name.</param>
    public static async Task<CustomerSearchResult> FindCustomersAsync(
        this WorkbenchDb db,
        string searchText,
        int maxResults,
        CancellationToken ct
    )
    {
        var words = ParseWords(searchText);
        if (words.Count == 0 && !string.IsNullOrWhiteSpace(searchText))
        {
            return new([], HasMore: false);
        }

        var exact = await FindByNumberAsync(db, searchText.Trim(), ct);
        var limit = RowsPerCustomer * (maxResults + 1);
        var rows = await (await FindMatchingRowsAsync(db, words, ct))
            .OrderBy(w => w.Word)
            .ThenBy(w => w.SortName)
            .ThenBy(w => w.CustomerId)
            .Select(w => w.CustomerId)
            .Take(limit)
            .ToListAsync(ct);
        var all = exact.Concat(rows).Distinct().ToList();
        if (all.Count == 0)
        {
            return new([], HasMore: false);
        }

        var ids = all.Take(maxResults).ToList();
        var found = await db
            .Customers.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToListAsync(ct);
        return new(
            [.. Order(found, searchText, exact)],
            all.Count > maxResults || rows.Count == limit
        );
    }

    /// <summary>Finds the customer with this number, if the text can be a number.</summary>
    private static async Task<List<int>> FindByNumberAsync(
        WorkbenchDb db,
        string number,
        CancellationToken ct
    )
    {
        if (TextCheck.Required(FieldName.Number, number, Customer.MaxNumberLength) is not null)
        {
            return [];
        }

        var upper = number.ToUpperInvariant();
        return await db
            .Customers.Where(c => c.Number == number || c.Number == upper)
            .Select(c => c.Id)
            .ToListAsync(ct);
    }

    /// <summary>Returns the words to search for. Drops a word that is the beginning of another.</summary>
    private static List<string> ParseWords(string searchText)
    {
        var words = SearchWords.Parse(searchText);
        return
        [
            .. words
                .Where(w =>
                    !words.Any(o =>
                        o.Length > w.Length && o.StartsWith(w, StringComparison.Ordinal)
                    )
                )
                .Take(MaxWords),
        ];
    }

    /// <summary>Returns the rows of the rarest word, for customers that match all the other words too.</summary>
    private static async Task<IQueryable<CustomerWordRow>> FindMatchingRowsAsync(
        WorkbenchDb db,
        List<string> words,
        CancellationToken ct
    )
    {
        if (words.Count == 0)
        {
            return db.CustomerWords.Where(w => w.Word == "");
        }

        var rarest = words.Count == 1 ? words[0] : await FindRarestWordAsync(db, words, ct);
        var rows = StartingWith(db, rarest);
        foreach (var other in words.Where(w => !ReferenceEquals(w, rarest)))
        {
            var others = StartingWith(db, other);
            rows = rows.Where(r => others.Any(o => o.CustomerId == r.CustomerId));
        }

        return rows;
    }

    private static async Task<string> FindRarestWordAsync(
        WorkbenchDb db,
        List<string> words,
        CancellationToken ct
    )
    {
        var counts = new List<(string Word, int Count)>();
        foreach (var word in words)
        {
            counts.Add((word, await StartingWith(db, word).Take(MaxCounted).CountAsync(ct)));
        }

        return counts.MinBy(c => c.Count).Word;
    }

#pragma warning disable CA1309, CA1310, MA0001, MA0002, MA0074 // Translated: both databases compare the column's bytes.
    private static IQueryable<CustomerWordRow> StartingWith(WorkbenchDb db, string word)
    {
        var end = word + HighestCharacter;
        return db.CustomerWords.Where(w =>
            string.Compare(w.Word, word) >= 0 && string.Compare(w.Word, end) < 0
        );
    }
#pragma warning restore CA1309, CA1310, MA0001, MA0002, MA0074

    /// <summary>
    /// Orders the result: an exact number first, then names that begin with the typed text, then by name in Swedish order.
    /// </summary>
    private static IEnumerable<Customer> Order(
        IEnumerable<Customer> found,
        string searchText,
        List<int> exactMatches
    )
    {
        var begins = SearchWords.SortKey(searchText);
        return found
            .OrderBy(c => exactMatches.Contains(c.Id) ? 0 : 1)
            .ThenBy(c =>
                SearchWords.SortKey(c.Name).StartsWith(begins, StringComparison.Ordinal) ? 0 : 1
            )
            .ThenBy(c => c.Name, SwedishNameComparer)
            .ThenBy(c => c.Number, StringComparer.Ordinal);
    }

    private static StringComparer SwedishNameComparer { get; } =
        StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
}
