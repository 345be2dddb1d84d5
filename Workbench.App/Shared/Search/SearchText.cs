using System.Globalization;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Shared.Search;

/// <summary>
/// What somebody typed to find tickets. All words must be found, in any order and anywhere in the texts of a ticket. Words in
/// quotes are a phrase: they follow each other. While its second quote is not typed, its last word may go on.
/// </summary>
public sealed class SearchText
{
    /// <summary>Further words are not looked for.</summary>
    public const int MaxWords = 8;

    /// <summary>A longer text is no search.</summary>
    public const int MaxLength = 200;

    private const int MinIndexedLength = 2;

    private SearchText(IReadOnlyList<Term> terms, int? number) => (Terms, Number) = (terms, number);

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The number of the ticket that the text is; null if it is none.</summary>
    public int? Number { get; }

    /// <summary>Returns the search for a typed text, or null if the text is too short or too long to search for.</summary>
    public static SearchText? Parse(string typed)
    {
        if (typed.Length > MaxLength || typed.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var terms = ParseTerms(typed).Distinct().Take(MaxWords).ToList();
        return terms.Exists(t => t.IsIndexed) || NumberOf(typed) is not null
            ? new(terms, NumberOf(typed))
            : null;
    }

    private static IEnumerable<Term> ParseTerms(string typed)
    {
        var parts = typed.Split('"', '”', '“', '„', '»', '«');
        for (var i = 0; i < parts.Length; i++)
        {
            var words = SearchWords.Split(parts[i]).Select(SearchWords.Cut).ToList();
            if (i % 2 == 0)
            {
                foreach (var word in words)
                {
                    yield return new(word, IsPhrase: false, IsClosed: false);
                }
            }
            else if (words.Count > 0)
            {
                yield return new(
                    string.Join(' ', words.Take(MaxWords)),
                    IsPhrase: true,
                    i < parts.Length - 1
                );
            }
        }
    }

    private static int? NumberOf(string typed) =>
        int.TryParse(
            typed.Trim().TrimStart('#'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>A word or a phrase.</summary>
    /// <param name="Text">Its words as documents contain them, with a space between two.</param>
    /// <param name="IsClosed">Whether the last word ends where the text ends.</param>
    public sealed record Term(string Text, bool IsPhrase, bool IsClosed)
    {
        /// <summary>The words that the index is asked for. Single letters are too many.</summary>
        public IReadOnlyList<string> Words { get; } =
        [.. Text.Split(' ').Where(w => LengthOf(w) >= MinIndexedLength)];

        /// <summary>The pairs of a phrase that are typed to their end.</summary>
        public IReadOnlyList<string> Pairs { get; } =
            IsPhrase
                ?
                [
                    .. WordPairs.InText(
                        IsClosed ? Text : Text[..Math.Max(0, Text.LastIndexOf(' '))]
                    ),
                ]
                : [];

        public bool IsIndexed => Words.Count > 0;

        /// <summary>What a document contains where it has the term: a short word only where a word begins.</summary>
        public string Needle { get; } =
            IsPhrase ? $" {Text}{(IsClosed ? " " : "")}"
            : LengthOf(Text) < SearchTerms.MinInsideLength ? $" {Text}"
            : Text;

        public bool Equals(Term? other) =>
            other is not null && string.Equals(Needle, other.Needle, StringComparison.Ordinal);

        public override int GetHashCode() => Needle.GetHashCode(StringComparison.Ordinal);

        /// <summary>Returns whether a word of a text is found by the term, which is no phrase.</summary>
        public bool Matches(string word) =>
            Needle[0] == ' '
                ? word.StartsWith(Text, StringComparison.Ordinal)
                : word.Contains(Text, StringComparison.Ordinal);

        private static int LengthOf(string text) => text.EnumerateRunes().Count();
    }
}
