namespace Workbench.Domain.Tickets.Relations;

/// <summary>
/// Finds tickets that may concern the same matter, by a plain rule: the subjects share two words of at least four characters,
/// or one such word that is all that one of the subjects has.
/// </summary>
public static class SimilarTickets
{
    private const int MinWordLength = 4;
    private const int MinSharedWords = 2;

    /// <summary>At most this many are shown.</summary>
    public const int MaxCount = 5;

    /// <param name="others">The customer's other open tickets.</param>
    /// <returns>The similar tickets: those that share the most words first, then the oldest.</returns>
    public static IReadOnlyList<Ticket> Find(Ticket ticket, IEnumerable<Ticket> others)
    {
        var words = WordsOf(ticket.Subject);
        return
        [
            .. others
                .Where(t => t.Number != ticket.Number && t.CustomerId == ticket.CustomerId)
                .Select(t => (Ticket: t, Words: WordsOf(t.Subject)))
                .Select(t => (t.Ticket, t.Words, Shared: t.Words.Count(words.Contains)))
                .Where(t =>
                    t.Shared >= MinSharedWords
                    || (t.Shared == 1 && (t.Words.Count == 1 || words.Count == 1))
                )
                .OrderByDescending(t => t.Shared)
                .ThenBy(t => t.Ticket.SubmittedAt)
                .ThenBy(t => t.Ticket.Number)
                .Select(t => t.Ticket)
                .Take(MaxCount),
        ];
    }

    private static HashSet<string> WordsOf(string subject) =>
        [
            .. new string([.. subject.Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
                .ToUpperInvariant()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Length >= MinWordLength),
        ];
}
