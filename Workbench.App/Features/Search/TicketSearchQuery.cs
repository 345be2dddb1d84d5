using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;

namespace Workbench.App.Features.Search;

/// <summary>
/// Finds tickets by what was written about them, best match first; the ticket with the typed number before all others.
/// </summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TicketSearchQuery(QueryExecutor queries, WordFrequencies frequencies)
{
    /// <summary>The number of tickets that the page shows.</summary>
    public const int PageSize = 50;

    /// <summary>Customers that the filter looks at.</summary>
    public const int MaxCustomers = 50;

    /// <summary>Who reads internal notes: everybody of the service group.</summary>
    private const Roles NoteReaders = AllowedForAttribute.Anybody;

    /// <summary>Returns the parts of tickets that somebody may read.</summary>
    public static TicketParts PartsFor(Roles roles) =>
        (roles & NoteReaders) == Roles.None
            ? TicketParts.All & ~TicketParts.Notes
            : TicketParts.All;

    public Task<TicketSearchView> RunAsync(
        Actor actor,
        SearchFilter filter,
        int maxResults,
        CancellationToken cancellationToken
    )
    {
        // Text that can't be part of a ticket is not searched for: some databases refuse it.
        var text = TextCheck.Optional(FieldName.Subject, filter.Text, SearchText.MaxLength) is null
            ? SearchText.Parse(filter.Text)
            : null;
        return queries.RunAsync<TicketSearchQuery, TicketSearchView>(
            actor,
            async (db, ct) =>
                text is null
                    ? TicketSearchView.Empty
                    : await FindAsync(db, text, filter, PartsFor(actor.Roles), maxResults, ct),
            cancellationToken
        );
    }

    private async Task<TicketSearchView> FindAsync(
        WorkbenchDb db,
        SearchText text,
        SearchFilter filter,
        TicketParts readable,
        int maxResults,
        CancellationToken ct
    )
    {
        var conditions = await ConditionsAsync(db, filter, ct);
        var parts = filter.Part is { } part ? readable & part : readable;
        var sample = await frequencies.GetAsync(db, ct);
        var found = await db.FindTicketsAsync(text, parts, conditions, sample, maxResults, ct);
        var ranks = found.Tickets;
        if (text.Number is { } number)
        {
            ranks =
            [
                ranks.FirstOrDefault(r => r.Number == number)
                    ?? new(number, int.MaxValue, TicketParts.None),
                .. ranks.Where(r => r.Number != number),
            ];
        }

        var numbers = ranks.Select(r => r.Number).ToList();
        if (numbers.Count == 0)
        {
            return TicketSearchView.Empty with { NewestOnly = found.NewestOnly };
        }

        var rows = await (
            from ticket in conditions.Apply(db.Tickets)
            where numbers.Contains(ticket.Number)
            join customer in db.Customers on ticket.CustomerId equals customer.Id
            select new { Ticket = ticket, customer.Name }
        ).ToDictionaryAsync(r => r.Ticket.Number, ct);
        var quotes = await QuotedTexts.LoadAsync(db, ranks, ct);
        return new(
            [
                .. ranks
                    .Where(r => rows.ContainsKey(r.Number))
                    .Take(maxResults)
                    .Select(r => new FoundTicket(
                        rows[r.Number].Ticket,
                        rows[r.Number].Name,
                        Passage.Create(rows[r.Number].Ticket.Subject, text.Terms, int.MaxValue),
                        r.Quote,
                        quotes.PassageOf(r, text.Terms)
                    )),
            ],
            found.HasMore,
            found.NewestOnly
        );
    }

    private static async Task<DocumentFilter> ConditionsAsync(
        WorkbenchDb db,
        SearchFilter filter,
        CancellationToken ct
    )
    {
        var conditions = filter.ToConditions();
        if (filter.Customer is null)
        {
            return conditions;
        }

        var found = (await db.FindCustomersAsync(filter.Customer, MaxCustomers, ct)).Customers;
        var exact = found.FirstOrDefault(c =>
            string.Equals(c.Number, filter.Customer, StringComparison.OrdinalIgnoreCase)
        );
        return conditions with
        {
            Customers = exact is null ? [.. found.Select(c => c.Id)] : [exact.Id],
        };
    }
}
