using System.Text;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>
/// A text as the search compares it, the same in both databases: its words (<see cref="SearchWords"/>), each between spaces.
/// Texts that don't follow each other are separated by a line break, so that no phrase is found across them.
/// </summary>
public static class DocumentText
{
    /// <summary>
    /// Characters of a part that are searched. PostgreSQL limits the words of a ticket to a megabyte; the longest description
    /// fits.
    /// </summary>
    public const int MaxLength = 60_000;

    public static string Create(params IEnumerable<string> texts)
    {
        var all = new StringBuilder();
        foreach (var text in texts)
        {
            Append(all, text);
        }

        return Truncate(all.ToString());
    }

    /// <summary>Returns the text with a further one behind it.</summary>
    public static string Append(string document, string text)
    {
        var all = new StringBuilder(document);
        Append(all, text);
        return Truncate(all.ToString());
    }

    private static void Append(StringBuilder all, string text)
    {
        var words = SearchWords.Split(text);
        if (words.Length == 0 || all.Length > MaxLength)
        {
            return;
        }

        all.Append(all.Length > 0 ? "\n " : " ");
        foreach (var word in words)
        {
            all.Append(SearchWords.Cut(word)).Append(' ');
        }
    }

    private static string Truncate(string text) =>
        text.Length <= MaxLength ? text : text[..(text.LastIndexOf(' ', MaxLength - 1) + 1)];
}
