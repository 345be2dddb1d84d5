using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage.Rows;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Storage.Search;

/// <summary>
/// Finds customers as somebody types: each typed word begins a word of the number, the name, the contact or the e-mail address.
/// Whatever is typed, a bounded part of an index is read, never all customers.
/// </summary>
public static class CustomerSearch
{
    private const int MostWords = 6;

    /// <summary>A customer has several words with the same beginning now and then.</summary>
    private const int RowsEach = 4;

    /// <summary>Counting further doesn't tell which word is the rarest.</summary>
    private const int CountUpTo = 1_000;

    /// <summary>No word begins with a character above this one, the last there is.</summary>
    private const string Last = "\U0010FFFF";

    /// <param name="typed">Empty finds all, by name.</param>
    public static async Task<FoundCustomers> FindCustomersAsync(
        this WorkbenchDb db,
        string typed,
        int most,
        CancellationToken ct
    )
    {
        var words = WordsOf(typed);
        if (words.Count == 0 && !string.IsNullOrWhiteSpace(typed))
        {
            return new([], HasMore: false);
        }

        var exact = await NumberedAsync(db, typed.Trim(), ct);
        var limit = RowsEach * (most + 1);
        var rows = await (await FittingAsync(db, words, ct))
            .OrderBy(w => w.Word)
            .ThenBy(w => w.SortName)
            .ThenBy(w => w.CustomerId)
            .Select(w => w.CustomerId)
            .Take(limit)
            .ToListAsync(ct);
        var all = exact.Concat(rows).Distinct().ToList();
        var ids = all.Take(most).ToList();
        var found = await db
            .Customers.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToListAsync(ct);
        return new([.. InOrder(found, typed, exact)], all.Count > most || rows.Count == limit);
    }

    /// <summary>The customer whose number it is, if it can be one.</summary>
    private static async Task<List<int>> NumberedAsync(
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

    /// <summary>The words that count: one that begins another says nothing more.</summary>
    private static List<string> WordsOf(string typed)
    {
        var words = SearchWords.Of(typed);
        return
        [
            .. words
                .Where(w =>
                    !words.Any(o =>
                        o.Length > w.Length && o.StartsWith(w, StringComparison.Ordinal)
                    )
                )
                .Take(MostWords),
        ];
    }

    /// <summary>The rows of the rarest word, of customers that have all the others too.</summary>
    private static async Task<IQueryable<CustomerWordRow>> FittingAsync(
        WorkbenchDb db,
        List<string> words,
        CancellationToken ct
    )
    {
        if (words.Count == 0)
        {
            return db.CustomerWords.Where(w => w.Word == "");
        }

        var rarest = words.Count == 1 ? words[0] : await RarestAsync(db, words, ct);
        var rows = BeginningWith(db, rarest);
        foreach (var other in words.Where(w => !ReferenceEquals(w, rarest)))
        {
            var others = BeginningWith(db, other);
            rows = rows.Where(r => others.Any(o => o.CustomerId == r.CustomerId));
        }

        return rows;
    }

    private static async Task<string> RarestAsync(
        WorkbenchDb db,
        List<string> words,
        CancellationToken ct
    )
    {
        var counts = new List<(string Word, int Count)>();
        foreach (var word in words)
        {
            counts.Add((word, await BeginningWith(db, word).Take(CountUpTo).CountAsync(ct)));
        }

        return counts.MinBy(c => c.Count).Word;
    }

#pragma warning disable CA1309, CA1310, MA0001, MA0002, MA0074 // Translated: both databases compare the column's bytes.
    private static IQueryable<CustomerWordRow> BeginningWith(WorkbenchDb db, string word)
    {
        var end = word + Last;
        return db.CustomerWords.Where(w =>
            string.Compare(w.Word, word) >= 0 && string.Compare(w.Word, end) < 0
        );
    }
#pragma warning restore CA1309, CA1310, MA0001, MA0002, MA0074

    /// <summary>The number typed in full, then names that begin as typed, then by name as Swedes do.</summary>
    private static IEnumerable<Customer> InOrder(
        IEnumerable<Customer> found,
        string typed,
        List<int> exact
    )
    {
        var begins = SearchWords.SortKey(typed);
        return found
            .OrderBy(c => exact.Contains(c.Id) ? 0 : 1)
            .ThenBy(c =>
                SearchWords.SortKey(c.Name).StartsWith(begins, StringComparison.Ordinal) ? 0 : 1
            )
            .ThenBy(c => c.Name, ByName)
            .ThenBy(c => c.Number, StringComparer.Ordinal);
    }

    private static StringComparer ByName { get; } =
        StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
}
