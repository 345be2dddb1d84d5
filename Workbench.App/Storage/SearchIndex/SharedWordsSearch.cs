namespace Workbench.App.Storage.SearchIndex;

/// <summary>Asks for the tickets that share most of some words in the parts that say what they are about.</summary>
public sealed record SharedWordsSearch(
    IReadOnlyList<SharedWordsSearch.Word> Words,
    DocumentFilter Filter
)
{
    /// <summary>Tickets of one word that are counted; the newest.</summary>
    public const int MaxTicketsOfWord = 20_000;

    private const TicketParts Parts =
        TicketParts.Subject | TicketParts.Description | TicketParts.Report | TicketParts.Files;

    /// <summary>Returns the search for a ticket with one of the forms.</summary>
    public DocumentSearch SearchFor(Word word) =>
        new(
            [new(word.Forms, null, [], "")],
            Parts,
            new DocumentFilter { Customers = Filter.Customers }
        );

    /// <param name="Forms">The forms in which tickets contain the word.</param>
    /// <param name="Tickets">The number of tickets that are expected to contain one.</param>
    public sealed record Word(IReadOnlyList<string> Forms, double Tickets);
}
