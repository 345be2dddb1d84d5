using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Search.Similar;

/// <summary>
/// Finds the ended tickets that are most like a text. The index finds tickets that share some of the rarest words, in any form;
/// <see cref="TicketSimilarity"/> compares these.
/// </summary>
public sealed class EarlierTicketFinder(WordFrequencies frequencies)
{
    private const int MaxCandidates = 60;
    private const int MaxKeyWords = 7;

    /// <summary>Forms of one word that are looked for.</summary>
    private const int MaxForms = 16;

    /// <summary>Among fewer tickets each word counts, however many have it.</summary>
    private const int MinTickets = 2_000;

    /// <summary>What a customer's share of the tickets is taken for.</summary>
    private const double CustomerShare = 0.1;

    private static readonly DocumentFilter Ended = new()
    {
        States = [TicketState.Delivered, TicketState.Closed],
    };

    /// <summary>Returns the tickets that are like the document, the most alike first.</summary>
    /// <param name="submittedBefore">Leaves out later tickets, in UTC; null for none.</param>
    public async Task<IReadOnlyList<AlikeTicket>> FindAsync(
        WorkbenchDb db,
        TicketDocument document,
        DateTime? submittedBefore,
        CancellationToken ct
    )
    {
        var sample = await frequencies.GetAsync(db, ct);
        var similarity = new TicketSimilarity(sample);
        var words = similarity.WordsOf(document.Subject, document.Description);
        var keys = await KeyWordsAsync(db, words, ct);
        var numbers =
            keys.Count == 0
                ? []
                : await CandidatesAsync(db, document, keys, sample, submittedBefore, ct);
        if (numbers.Count == 0)
        {
            return [];
        }

        var candidates = await (
            from other in db.TicketDocuments
            where
                numbers.Contains(other.TicketNumber) && other.TicketNumber != document.TicketNumber
            join ticket in db.Tickets on other.TicketNumber equals ticket.Number
            join customer in db.Customers on ticket.CustomerId equals customer.Id
            select new
            {
                Ticket = ticket,
                customer.Name,
                other.Subject,
                other.Description,
            }
        ).ToListAsync(ct);
        return
        [
            .. candidates
                .Select(c => new AlikeTicket(
                    c.Ticket,
                    c.Name,
                    TicketSimilarity.Compare(words, similarity.WordsOf(c.Subject, c.Description))
                ))
                .Where(c => c.Likeness >= TicketSimilarity.Min)
                .OrderByDescending(c => c.Likeness)
                .ThenByDescending(c => c.Ticket.Number),
        ];
    }

    /// <summary>Returns for each of the rarest words the forms of it that tickets contain.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<string>>> KeyWordsAsync(
        WorkbenchDb db,
        IReadOnlyList<(string Word, double Weight)> words,
        CancellationToken ct
    )
    {
        // A word with typing errors is the rarest of all, but its beginning may not be found: more words than needed are looked up.
        var keys = words.Take(2 * MaxKeyWords).Select(w => w.Word).ToList();
        var forms = await SearchTerms.FindFormsAsync(
            db,
            [.. keys.Select(w => w[..WordSimilarity.StemLength(w)])],
            MaxForms,
            ct
        );
        return
        [
            .. keys.Select(word =>
                    forms.Where(f => WordSimilarity.Calculate(word, f) > 0).Take(MaxForms).ToList()
                )
                .Where(f => f.Count > 0)
                .Take(MaxKeyWords),
        ];
    }

    /// <summary>Returns the tickets of all and of the customer that share most of the words.</summary>
    private static async Task<IReadOnlyCollection<int>> CandidatesAsync(
        WorkbenchDb db,
        TicketDocument document,
        IReadOnlyList<IReadOnlyList<string>> words,
        WordSample sample,
        DateTime? submittedBefore,
        CancellationToken ct
    )
    {
        var telling = words.Where(forms => !IsOfMost(sample, forms)).ToList();
        if (telling.Count == 0)
        {
            return [];
        }

        var ended = Ended with { Before = submittedBefore };
        var found = new HashSet<int>(
            await db.FindSharingAsync(SearchFor(ended, sample.Newest), MaxCandidates, ct)
        );
        if (document.CustomerId > 0)
        {
            var ofCustomer = ended with { Customers = [document.CustomerId] };
            found.UnionWith(
                await db.FindSharingAsync(
                    SearchFor(ofCustomer, sample.Newest * CustomerShare),
                    MaxCandidates,
                    ct
                )
            );
        }

        return found;

        SharedWordsSearch SearchFor(DocumentFilter filter, double tickets) =>
            new(
                [
                    .. telling.Select(forms => new SharedWordsSearch.Word(
                        forms,
                        sample.ShareOfTopic(forms) * tickets
                    )),
                ],
                filter
            );
    }

    /// <summary>Returns whether most of many tickets are about the word: then it tells none from another.</summary>
    private static bool IsOfMost(WordSample sample, IReadOnlyList<string> forms) =>
        sample.Newest > MinTickets && sample.ShareOfTopic(forms) > 0.5;
}
