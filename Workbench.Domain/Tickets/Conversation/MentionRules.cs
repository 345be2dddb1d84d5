namespace Workbench.Domain.Tickets.Conversation;

/// <summary>
/// Finds the colleagues whom a note mentions: an @ at the beginning of a word, and a person's whole name. The longest name
/// counts, so that "@Anna Berg" does not mean Anna. People of one name are all meant.
/// </summary>
public static class MentionRules
{
    /// <returns>The ids, in the order of the text, each once.</returns>
    public static IReadOnlyList<int> Find(string text, IReadOnlyList<MentionablePerson> people)
    {
        var found = new List<int>();
        for (
            var at = text.IndexOf('@', StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf('@', at + 1)
        )
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            var matching = people.Where(p => BeginsWithName(text.AsSpan(at + 1), p.Name)).ToList();
            var longest = matching.Select(p => p.Name.Length).DefaultIfEmpty().Max();
            found.AddRange(matching.Where(p => p.Name.Length == longest).Select(p => p.Id));
        }

        return [.. found.Distinct()];
    }

    private static bool BeginsWithName(ReadOnlySpan<char> text, string name) =>
        name.Length > 0
        && text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));
}
