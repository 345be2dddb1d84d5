namespace Workbench.App.Storage.SearchIndex;

/// <summary>Asks for the tickets that share most of some words.</summary>
/// <param name="Words">For each word, the forms in which tickets contain it, the rarest word first.</param>
/// <param name="MinShared">With fewer of the words, more tickets than can be read are expected.</param>
/// <param name="After">Only tickets after this number are read: more have even so many of the words.</param>
public sealed record SharedWordsSearch(
    IReadOnlyList<IReadOnlyList<string>> Words,
    TicketParts Parts,
    DocumentFilter Filter,
    int MinShared,
    int After
)
{
    /// <summary>Returns the search for a ticket with one of the forms.</summary>
    public DocumentSearch SearchFor(IReadOnlyList<string> forms) =>
        new([new(forms, null, [], "")], Parts, new DocumentFilter { Customers = Filter.Customers });

    /// <summary>
    /// Returns the search as alternatives: each is lists of forms, and a ticket has one form of each list. A ticket that shares
    /// more words is found by more alternatives. As one expression it would name each word many times, and an index evaluates
    /// all of it for each ticket.
    /// </summary>
    public IEnumerable<IReadOnlyList<IReadOnlyList<string>>> Alternatives() =>
        MinShared <= 1
            ? Words.Select<IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<string>>>(w => [w])
            : Split(Words, Math.Min(MinShared, Words.Count));

    private static IEnumerable<IReadOnlyList<IReadOnlyList<string>>> Split(
        IReadOnlyList<IReadOnlyList<string>> words,
        int count
    )
    {
        if (count == 1)
        {
            yield return
            [
                [.. words.SelectMany(forms => forms).Distinct(StringComparer.Ordinal)],
            ];
            yield break;
        }

        for (var i = 0; i + count <= words.Count; i++)
        {
            foreach (var rest in Split([.. words.Skip(i + 1)], count - 1))
            {
                yield return [words[i], .. rest];
            }
        }
    }
}
