using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Shared.Search;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Palette;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Finds tickets for the command palette: by number, by subject, or by customer.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TicketPaletteSource(QueryExecutor queries, CurrentPerson person)
    : IPaletteSource
{
    private const int MaxTickets = 8;
    private const int MaxCustomers = 20;

    public async Task<IReadOnlyList<PaletteItem>> FindAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        var typed = text.Trim().TrimStart('#');
        // Text that can't be part of a subject is not searched for: some databases refuse it.
        return
            typed.Length < 2
            || TextCheck.Optional(FieldName.Subject, typed, Ticket.MaxSubjectLength) is not null
            ? []
            : await queries.RunAsync<TicketPaletteSource, IReadOnlyList<PaletteItem>>(
                await person.GetAsync(),
                (db, ct) => FindAsync(db, typed, ct),
                cancellationToken
            );
    }

    private static async Task<IReadOnlyList<PaletteItem>> FindAsync(
        WorkbenchDb db,
        string typed,
        CancellationToken ct
    )
    {
        var number = int.TryParse(
            typed,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var parsed
        )
            ? parsed
            : -1;
        var customers = (await db.FindCustomersAsync(typed, MaxCustomers, ct)).Customers;
        var customerIds = customers.Select(c => c.Id).ToList();
        var words = SubjectSearchText.Create(typed);
        var hasWords = words.Length > 0;
        var found = await (
            from ticket in db.Tickets
            join customer in db.Customers on ticket.CustomerId equals customer.Id
            where
                ticket.Number == number
                || (
                    hasWords
                    && EF.Property<string>(ticket, SubjectSearchText.Property).Contains(words)
                )
                || customerIds.Contains(ticket.CustomerId)
            orderby ticket.Number == number ? 0 : 1, ticket.Number descending
            select new
            {
                ticket.Number,
                ticket.Subject,
                ticket.State,
                customer.Name,
            }
        )
            .Take(MaxTickets)
            .ToListAsync(ct);
        return
        [
            .. found.Select(f => new PaletteItem(
                $"{Formats.Invariant(f.Number)} {f.Subject}",
                $"{f.Name} · {DomainText.For(f.State)}"
            )
            {
                Href = $"tickets/{Formats.Invariant(f.Number)}",
            }),
        ];
    }
}
