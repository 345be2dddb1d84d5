using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage.Rows;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>
/// The words of all tickets, by their endings: so a word is found inside a compound ("sätt" in "betalsätt") by a range of an
/// index, and the index of tickets itself contains whole words only.
/// </summary>
public static class SearchTerms
{
    /// <summary>The shortest text that is found inside a word. A shorter one is found where a word begins with it.</summary>
    public const int MinInsideLength = 3;

    /// <summary>The longest text for which the index knows the tickets with a word that begins with it.</summary>
    public const int MaxPrefixLength = 5;

    /// <summary>
    /// More words than these are not looked up: the text is then found where a word begins with it, and inside the first of
    /// them.
    /// </summary>
    public const int MaxWords = 200;

    /// <summary>The last Unicode character: the upper bound of every range of words.</summary>
    private const string HighestCharacter = "\U0010FFFF";

    /// <summary>Returns the endings by which a word is found. A number is found by its beginning only.</summary>
    public static IEnumerable<string> SuffixesOf(string word)
    {
        yield return word;
        var runes = word.EnumerateRunes().ToArray();
        var hasDigit = Array.Exists(runes, Rune.IsDigit);
        var position = runes[0].Utf16SequenceLength;
        for (var i = 1; i + MinInsideLength <= runes.Length; i++)
        {
            if (
                !IsMark(runes[i])
                && (!hasDigit || Rune.IsDigit(runes[i]) != Rune.IsDigit(runes[i - 1]))
            )
            {
                yield return word[position..];
            }

            position += runes[i].Utf16SequenceLength;
        }
    }

    /// <summary>Returns the words that contain the text, by the alphabet.</summary>
    /// <param name="inside">Whether to leave out the words that begin with it.</param>
    public static async Task<IReadOnlyList<string>> FindWordsAsync(
        WorkbenchDb db,
        string text,
        bool inside,
        CancellationToken ct
    )
    {
        var terms = Range(db, text);
        var rows = await (inside ? terms.Where(t => t.Suffix != t.Word) : terms)
            .OrderBy(t => t.Suffix)
            .ThenBy(t => t.Word)
            .Select(t => t.Word)
            .Take(2 * MaxWords)
            .ToListAsync(ct);
        return [.. rows.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Returns words that begin with one of the stems, some for each.</summary>
    public static async Task<IReadOnlyList<string>> FindFormsAsync(
        WorkbenchDb db,
        IReadOnlyList<string> stems,
        int maxPerStem,
        CancellationToken ct
    )
    {
        if (stems.Count == 0)
        {
            return [];
        }

        var words = await stems
            .Distinct(StringComparer.Ordinal)
            .Select(s =>
                Range(db, s)
                    .Where(t => t.Suffix == t.Word)
                    .OrderBy(t => t.Suffix)
                    .Select(t => t.Suffix)
                    .Take(maxPerStem)
            )
            .Aggregate((one, other) => one.Concat(other))
            .ToListAsync(ct);
        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Adds the words of document texts that no ticket had before.</summary>
    internal static async Task AddAsync(
        WorkbenchDb db,
        IEnumerable<string> texts,
        CancellationToken ct
    )
    {
        var words = texts
            .SelectMany(t => t.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)
            // In one order on all nodes, so that two that add the same words don't wait for each other.
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (words.Length == 0)
        {
            return;
        }

        var missing = await db.FindMissingTermsAsync(words, ct);
        if (missing.Count > 0)
        {
            await db.AddTermsAsync(
                [.. missing.SelectMany(w => SuffixesOf(w).Select(s => new SearchTermRow(s, w)))],
                ct
            );
        }
    }

#pragma warning disable CA1309, CA1310, MA0001, MA0002, MA0074 // Translated: both databases compare the column's bytes.
    private static IQueryable<SearchTermRow> Range(WorkbenchDb db, string text)
    {
        // Half of a surrogate pair can't be compared.
        var start = text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
        var end = start + HighestCharacter;
        return db.SearchTerms.Where(t =>
            string.Compare(t.Suffix, start) >= 0 && string.Compare(t.Suffix, end) < 0
        );
    }
#pragma warning restore CA1309, CA1310, MA0001, MA0002, MA0074

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
