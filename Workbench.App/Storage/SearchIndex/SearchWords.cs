using System.Globalization;
using System.Text;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>
/// Texts as the search compares them, worked out here and not in a database: each folds letters in its own way, and å, ä and ö in
/// none that can be relied on.
/// </summary>
public static class SearchWords
{
    /// <summary>Of a longer word so much counts.</summary>
    public const int MaxLength = 40;

    /// <summary>As far as names are told apart to put them in order.</summary>
    public const int SortKeyLength = 24;

    /// <summary>The runs of letters and digits of a text, composed and in capitals, each once, in their order.</summary>
    public static IReadOnlyList<string> Parse(string text) =>
        [.. Split(text).Select(w => Truncate(w, MaxLength)).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The same without accents, for whoever types "cafe" and means "Café". Å, Ä and Ö are letters of their own and stay.
    /// </summary>
    public static string WithoutAccents(string word) => string.Concat(word.Select(RemoveAccent));

    /// <summary>
    /// A key whose binary order is the order of Swedish names: å, ä and ö come after z, as in the seven-bit alphabet of old.
    /// </summary>
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

    private static string[] Split(string text)
    {
        // Rune by rune: half a character, which no database holds and Normalize refuses, becomes a gap.
        var parted = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            parted.Append(IsPartOfWord(rune) ? rune.ToString() : " ");
        }

        return parted
            .ToString()
            .Normalize(NormalizationForm.FormC)
            .ToUpperInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A letter of another script may come apart into several: such a one stays as it is.</summary>
    private static string RemoveAccent(char letter)
    {
        var whole = letter.ToString();
        if (letter is < '\u0080' or 'Å' or 'Ä' or 'Ö' || char.IsSurrogate(letter))
        {
            return whole;
        }

        var bare = whole
            .Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .ToArray();
        return bare.Length == 1 ? new(bare) : whole;
    }

    private static string Truncate(string word, int maxLength) =>
        word.Length <= maxLength ? word
        : char.IsHighSurrogate(word[maxLength - 1]) ? word[..(maxLength - 1)]
        : word[..maxLength];
}
