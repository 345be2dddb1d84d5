using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Search;

/// <summary>
/// Finds tickets while somebody types: the one with this number, then the newest ones whose subject has the typed words, or
/// whose customer is found by them. Each part reads a bounded range of an index, however many tickets there are.
/// </summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TicketMatchQuery(QueryExecutor queries)
{
    /// <summary>The number of tickets that are found at most.</summary>
    public const int MaxTickets = 8;

    /// <summary>Number of customers whose tickets are found. More would not be shown.</summary>
    private const int MaxCustomers = MaxTickets;

    public async Task<IReadOnlyList<TicketMatch>> RunAsync(
        Actor actor,
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
            : await queries.RunAsync<TicketMatchQuery, IReadOnlyList<TicketMatch>>(
                actor,
                (db, ct) => FindAsync(db, typed, ct),
                cancellationToken
            );
    }

    private static async Task<IReadOnlyList<TicketMatch>> FindAsync(
        WorkbenchDb db,
        string typed,
        CancellationToken ct
    )
    {
        int[] exact = int.TryParse(
            typed,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? [number]
            : [];
        var bySubject = SubjectSearch.Parse(typed) is { } search
            ? await db.FindBySubjectAsync(search, MaxTickets, ct)
            : [];
        var byCustomer = await FindByCustomerAsync(db, typed, ct);
        // The number may not exist, so one ticket more is read than is shown.
        var numbers = exact
            .Concat(bySubject.Concat(byCustomer).OrderDescending())
            .Distinct()
            .Take(MaxTickets + exact.Length)
            .ToList();
        if (numbers.Count == 0)
        {
            return [];
        }

        var found = await (
            from ticket in db.Tickets
            join customer in db.Customers on ticket.CustomerId equals customer.Id
            where numbers.Contains(ticket.Number)
            select new TicketMatch(ticket.Number, ticket.Subject, ticket.State, customer.Name)
        ).ToListAsync(ct);
        return [.. found.OrderBy(f => numbers.IndexOf(f.Number)).Take(MaxTickets)];
    }

    /// <summary>Returns the newest tickets of each customer that the text finds.</summary>
    private static async Task<IReadOnlyList<int>> FindByCustomerAsync(
        WorkbenchDb db,
        string typed,
        CancellationToken ct
    )
    {
        var customers = (await db.FindCustomersAsync(typed, MaxCustomers, ct)).Customers;
        return customers.Count == 0
            ? []
            : await customers
                .Select(c => NewestTickets(db, c.Id))
                .Aggregate((one, other) => one.Concat(other))
                .ToListAsync(ct);
    }

    private static IQueryable<int> NewestTickets(WorkbenchDb db, int customerId) =>
        db
            .Tickets.Where(t => t.CustomerId == customerId)
            .OrderByDescending(t => t.Number)
            .Select(t => t.Number)
            .Take(MaxTickets);
}
