using System.Text;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>
/// Neighbouring words, by which the indexes find phrases: each pair is one character beyond the first 65 536, which is the
/// shortest word that an index can contain and that nobody can look for. Different pairs may share a character, so the texts of
/// what is found are compared with the phrase.
/// </summary>
public static class WordPairs
{
    /// <summary>Stands before the pairs of a subject, which are looked for alone.</summary>
    public const string SubjectMark = "¤";

    private const int FirstCharacter = 0x10000;
    private const int CharacterBits = 20;

    /// <summary>Returns the pairs of a document's texts, each once, with a space behind it.</summary>
    public static string Create(string subject, params IEnumerable<string> others)
    {
        var ofSubject = InText(subject).Distinct(StringComparer.Ordinal).ToList();
        var all = new StringBuilder();
        foreach (
            var pair in ofSubject
                .Concat(others.SelectMany(InText))
                .Distinct(StringComparer.Ordinal)
                .Concat(ofSubject.Select(p => SubjectMark + p))
        )
        {
            all.Append(pair).Append(' ');
        }

        return all.ToString();
    }

    /// <summary>Returns the pairs of a text as documents contain it (<see cref="DocumentText"/>), in its order.</summary>
    public static IEnumerable<string> InText(string text)
    {
        var previous = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] == '\n')
            {
                previous = "";
                continue;
            }

            if (previous.Length > 0)
            {
                yield return CharacterOf(previous, word);
            }

            previous = word;
        }
    }

    /// <summary>The same on all nodes and in all versions, because databases contain it (FNV-1a).</summary>
    private static string CharacterOf(string first, string second)
    {
        var hash = 2_166_136_261u;
        foreach (var letter in $"{first} {second}")
        {
            hash = unchecked((hash ^ letter) * 16_777_619);
        }

        var folded = (hash >> CharacterBits) ^ (hash & ((1u << CharacterBits) - 1));
        return char.ConvertFromUtf32(FirstCharacter + (int)folded);
    }
}
