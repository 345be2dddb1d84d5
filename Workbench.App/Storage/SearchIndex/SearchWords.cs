using System.Globalization;
using System.Text;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>
/// Normalizes texts for the search. Databases fold letters in different ways and none handles å, ä and ö reliably, so it is
/// done here.
/// </summary>
public static class SearchWords
{
    /// <summary>Maximum length of a stored word. Longer words are cut.</summary>
    public const int MaxLength = 40;

    /// <summary>Maximum length of a sort key.</summary>
    public const int SortKeyLength = 24;

    /// <summary>
    /// Returns the words of a text: runs of letters and digits, composed and in upper case, without duplicates, in their order.
    /// </summary>
    public static IReadOnlyList<string> Parse(string text) =>
        [.. Split(text).Select(Cut).Distinct(StringComparer.Ordinal)];

    /// <summary>Returns a word as it is stored.</summary>
    public static string Cut(string word) => Truncate(word, MaxLength);

    /// <summary>
    /// Returns the word without accents, so that "cafe" finds "Café". Å, Ä and Ö are separate letters and stay.
    /// </summary>
    public static string WithoutAccents(string word) => string.Concat(word.Select(RemoveAccent));

    /// <summary>Returns a key whose binary order is the Swedish order of names: å, ä and ö sort after z.</summary>
    public static string SortKey(string name)
    {
        var key = new StringBuilder(SortKeyLength);
        foreach (var letter in WithoutAccents(string.Join(' ', Split(name))))
        {
            key.Append(
                letter switch
                {
                    'Å' => '[',
                    'Ä' => '\\',
                    'Ö' => ']',
                    _ => letter,
                }
            );
        }

        return Truncate(key.ToString(), SortKeyLength);
    }

    /// <summary>Returns the words of a text in their order: composed, in upper case, uncut.</summary>
    public static string[] Split(string text)
    {
        // Works on runes: half of a surrogate pair becomes a gap, because databases can't store it and Normalize throws on it.
        var separated = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            separated.Append(IsPartOfWord(rune) ? rune.ToString() : " ");
        }

        return separated
            .ToString()
            .Normalize(NormalizationForm.FormC)
            .ToUpperInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Returns where the words of a text are, and each word as <see cref="Parse"/> returns it.</summary>
    public static IEnumerable<(Range Position, string Word)> Locate(string text)
    {
        var start = -1;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPartOfWord(rune))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                yield return (start..at, WordAt(start..at));
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            yield return (start.., WordAt(start..));
        }

        string WordAt(Range position) =>
            Cut(text[position].Normalize(NormalizationForm.FormC).ToUpperInvariant());
    }

    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    /// <summary>
    /// Removes the accent of a letter. A letter of another script may decompose into several letters; it stays as it is.
    /// </summary>
    private static string RemoveAccent(char letter)
    {
        var text = letter.ToString();
        if (letter is < '\u0080' or 'Å' or 'Ä' or 'Ö' || char.IsSurrogate(letter))
        {
            return text;
        }

        var bare = text.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .ToArray();
        return bare.Length == 1 ? new(bare) : text;
    }

    private static string Truncate(string word, int maxLength) =>
        word.Length <= maxLength ? word
        : char.IsHighSurrogate(word[maxLength - 1]) ? word[..(maxLength - 1)]
        : word[..maxLength];
}
