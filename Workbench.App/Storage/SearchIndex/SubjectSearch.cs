namespace Workbench.App.Storage.SearchIndex;

/// <summary>
/// What somebody typed to find tickets by their subject. A word of three letters or more is found anywhere, also inside a
/// compound; a shorter one only where a word begins with it. All words must be found, in any order. The indexes of both
/// databases contain the sequences of three characters of a subject, so at least one word must have two letters.
/// </summary>
public sealed class SubjectSearch
{
    private const int MaxWords = 6;
    private const int IndexedLength = 3;

    private SubjectSearch(IReadOnlyList<string> parts) => Parts = parts;

    /// <summary>The parts of <see cref="SubjectSearchText"/> that must be found. They contain letters, digits and spaces.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>The sequences of three characters in the parts, which every subject that is found contains.</summary>
    public IEnumerable<string> Trigrams =>
        Parts.SelectMany(TrigramsOf).Distinct(StringComparer.Ordinal);

    /// <summary>Returns the search for a typed text, or null if the text is too short to search for.</summary>
    public static SubjectSearch? Parse(string typed)
    {
        var parts = SearchWords
            .Parse(typed)
            .Take(MaxWords)
            .Select(w => LengthOf(w) < IndexedLength ? $" {w}" : w)
            .ToList();
        return parts.Exists(p => LengthOf(p) >= IndexedLength) ? new(parts) : null;
    }

    private static int LengthOf(string text) => text.EnumerateRunes().Count();

    private static IEnumerable<string> TrigramsOf(string part)
    {
        var characters = part.EnumerateRunes().ToArray();
        for (var i = 0; i + IndexedLength <= characters.Length; i++)
        {
            yield return string.Concat(
                characters[i..(i + IndexedLength)].Select(c => c.ToString())
            );
        }
    }
}
