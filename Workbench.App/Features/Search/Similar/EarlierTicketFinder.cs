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
    private const int MaxKeyWords = 6;

    /// <summary>Forms of one word that are looked for.</summary>
    private const int MaxForms = 16;

    /// <summary>So many tickets that share two words are still compared.</summary>
    private const int MaxShared = 2_000;

    /// <summary>The parts that say what a ticket is about. PostgreSQL’s index knows these without reading the texts.</summary>
    private const TicketParts SearchedParts =
        TicketParts.Subject | TicketParts.Description | TicketParts.Report | TicketParts.Files;

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
        var clauses = await ClausesAsync(db, words, ct);
        var numbers =
            clauses.Count == 0
                ? []
                : await CandidatesAsync(db, document, clauses, sample, submittedBefore, ct);
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

    /// <summary>Returns a clause for each of the rarest words, with the forms of it that tickets contain.</summary>
    private static async Task<IReadOnlyList<DocumentSearch.Clause>> ClausesAsync(
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
                    (
                        Word: word,
                        Forms: forms
                            .Where(f => WordSimilarity.Calculate(word, f) > 0)
                            .Take(MaxForms)
                            .ToList()
                    )
                )
                .Where(k => k.Forms.Count > 0)
                .Take(MaxKeyWords)
                .Select(k => new DocumentSearch.Clause(k.Forms, null, [], k.Word)),
        ];
    }

    /// <summary>Returns tickets of the customer and of all that share most of the words, then those that share some.</summary>
    private static async Task<IReadOnlyCollection<int>> CandidatesAsync(
        WorkbenchDb db,
        TicketDocument document,
        IReadOnlyList<DocumentSearch.Clause> clauses,
        WordSample sample,
        DateTime? submittedBefore,
        CancellationToken ct
    )
    {
        var ended = Ended with { Before = submittedBefore };
        var search = new DocumentSearch(clauses, SearchedParts, ended) { IsRare = true };
        var some = Math.Min(clauses.Count, IsFrequent(clauses, sample) ? 3 : 2);
        int[] counts = [.. new[] { Math.Min(clauses.Count, 4), some }.Distinct()];
        var found = await SharingAsync(db, search, counts, ct);
        if (document.CustomerId > 0)
        {
            var ofCustomer = search with
            {
                Filter = ended with { Customers = [document.CustomerId] },
            };
            found.UnionWith(await SharingAsync(db, ofCustomer, counts, ct));
        }

        return found;
    }

    private static async Task<HashSet<int>> SharingAsync(
        WorkbenchDb db,
        DocumentSearch search,
        int[] counts,
        CancellationToken ct
    )
    {
        var found = new HashSet<int>();
        foreach (var count in counts.Where(_ => found.Count < MaxCandidates))
        {
            found.UnionWith(
                await db.FindDocumentsAsync(search with { MinClauses = count }, MaxCandidates, ct)
            );
        }

        return found;
    }

    /// <summary>Returns whether so many tickets share two of the words that the newest of them say little.</summary>
    private static bool IsFrequent(IReadOnlyList<DocumentSearch.Clause> clauses, WordSample sample)
    {
        var shares = clauses
            .Select(c => Math.Min(1, c.Words.Sum(sample.ShareOf)))
            .OrderDescending();
        // As if words were spread evenly.
        return shares.Take(2).Aggregate((double)sample.Newest, (all, share) => all * share)
            > MaxShared;
    }
}
