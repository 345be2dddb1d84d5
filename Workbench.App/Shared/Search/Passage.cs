using System.Text;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Shared.Search;

/// <summary>A part of a text that shows why it was found.</summary>
public sealed record Passage(IReadOnlyList<Passage.Segment> Segments)
{
    /// <summary>Characters that are shown at most, apart from the rest of a word.</summary>
    public const int MaxLength = 180;

    /// <summary>Characters before the first found word.</summary>
    private const int Before = 50;

    private const string Ellipsis = "…";

    public string Text => string.Concat(Segments.Select(s => s.Text));

    public bool HasMatch => Segments.Any(s => s.IsMatch);

    /// <summary>Returns the part of the text that has the most of the terms, the earliest of equal ones.</summary>
    public static Passage Create(
        string text,
        IReadOnlyList<SearchText.Term> terms,
        int maxLength = MaxLength
    )
    {
        var words = SearchWords.Locate(text).ToList();
        var matches = FindMatches(words, terms);
        if (text.Length <= maxLength)
        {
            return new([.. SegmentsOf(text, 0, text.Length, matches)]);
        }

        var first = matches.Count == 0 ? 0 : BestStart(matches, maxLength);
        var start =
            first <= Before ? 0
            : words.Find(w => w.Position.Start.Value >= first - Before) is { Word: { } } word
                ? word.Position.Start.Value
            : first;
        var end = EndOf(text, words, start + maxLength);
        var segments = SegmentsOf(text, start, end, matches);
        return new([
            .. start > 0 ? [new Segment(Ellipsis, IsMatch: false)] : Array.Empty<Segment>(),
            .. segments,
            .. end < text.Length ? [new Segment(Ellipsis, IsMatch: false)] : Array.Empty<Segment>(),
        ]);
    }

    /// <summary>Returns how many of the terms the text has.</summary>
    public static int CountTerms(string text, IReadOnlyList<SearchText.Term> terms) =>
        FindMatches([.. SearchWords.Locate(text)], terms).Select(m => m.Term).Distinct().Count();

    private static List<Match> FindMatches(
        List<(Range Position, string Word)> words,
        IReadOnlyList<SearchText.Term> terms
    )
    {
        var matches = new List<Match>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var t = 0; t < terms.Count; t++)
            {
                if (LengthAt(words, i, terms[t]) is > 0 and var length)
                {
                    matches.Add(
                        new(words[i].Position.Start.Value, words[i + length - 1].Position.End, t)
                    );
                }
            }
        }

        return matches;
    }

    /// <summary>Returns the number of words that the term covers from this one on; zero if it isn't there.</summary>
    private static int LengthAt(
        List<(Range Position, string Word)> words,
        int at,
        SearchText.Term term
    )
    {
        if (!term.IsPhrase)
        {
            return term.Matches(words[at].Word) ? 1 : 0;
        }

        var phrase = term.Text.Split(' ');
        for (var i = 0; i < phrase.Length; i++)
        {
            var isOpen = i == phrase.Length - 1 && !term.IsClosed;
            if (
                at + i >= words.Count
                || !(
                    isOpen
                        ? words[at + i].Word.StartsWith(phrase[i], StringComparison.Ordinal)
                        : string.Equals(words[at + i].Word, phrase[i], StringComparison.Ordinal)
                )
            )
            {
                return 0;
            }
        }

        return phrase.Length;
    }

    private static int BestStart(List<Match> matches, int maxLength) =>
        matches
            .MaxBy(m =>
                matches
                    .Where(o => o.Start >= m.Start && o.Start < m.Start + maxLength - Before)
                    .Select(o => o.Term)
                    .Distinct()
                    .Count()
            )!
            .Start;

    /// <summary>Returns an end that cuts no word.</summary>
    private static int EndOf(string text, List<(Range Position, string Word)> words, int end)
    {
        if (end >= text.Length)
        {
            return text.Length;
        }

        var last = words.FindLast(w => w.Position.End.GetOffset(text.Length) <= end);
        return last.Word is null || last.Position.End.GetOffset(text.Length) < end - MaxLength / 2
            ? end
            : last.Position.End.GetOffset(text.Length);
    }

    private static IEnumerable<Segment> SegmentsOf(
        string text,
        int start,
        int end,
        List<Match> matches
    )
    {
        var at = start;
        foreach (var match in matches.Where(m => m.Start >= start))
        {
            var matchEnd = Math.Min(match.End.GetOffset(text.Length), end);
            if (match.Start < at || match.Start >= end)
            {
                continue;
            }

            if (match.Start > at)
            {
                yield return new(OneLine(text[at..match.Start]), IsMatch: false);
            }

            yield return new(OneLine(text[match.Start..matchEnd]), IsMatch: true);
            at = matchEnd;
        }

        if (at < end)
        {
            yield return new(OneLine(text[at..end]), IsMatch: false);
        }
    }

    /// <summary>Line breaks and runs of spaces become one space.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length == 0 || line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    /// <summary>A part of the passage.</summary>
    public sealed record Segment(string Text, bool IsMatch);

    private sealed record Match(int Start, Index End, int Term);
}
