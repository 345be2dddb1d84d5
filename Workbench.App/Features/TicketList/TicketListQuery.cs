using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.TicketList;

/// <summary>Returns one page of all tickets: filtered, sorted by a column, and paged by key.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TicketListQuery(QueryExecutor queries)
{
    public const int PageSize = 50;

    /// <summary>The number of customers that a text may mean at once.</summary>
    public const int MaxCustomers = 20;

    public Task<TicketListView> RunAsync(
        Actor actor,
        TicketListFilter filter,
        CancellationToken ct
    ) =>
        queries.RunAsync<TicketListQuery, TicketListView>(
            actor,
            (db, token) => ReadAsync(db, filter, token),
            ct
        );

    private static async Task<TicketListView> ReadAsync(
        WorkbenchDb db,
        TicketListFilter filter,
        CancellationToken ct
    )
    {
        var people = await db
            .People.Select(p => new TicketListView.PersonOption(p.Id, p.Name))
            .ToListAsync(ct);
        var (customers, tooMany) = await FindCustomersAsync(db, filter.Customer, ct);
        var matching = Matching(db.Tickets, filter, customers);
        var count = await matching
            .Where(t => t.Number <= int.MaxValue)
            .Take(TicketListView.MaxCount + 1)
            .CountAsync(ct);
        var order = TicketListOrder.For(filter.Sort, db);
        var found = await (
            await order.ApplyAsync(db, matching, filter.IsDescending, filter.After, ct)
        )
            .Take(PageSize + 1)
            .ToListAsync(ct);
        var page = found.Take(PageSize).ToList();
        var names = page.Count == 0 ? [] : await NamesAsync(db, page, ct);
        return new(
            [
                .. page.Select(t => new TicketListView.TicketListRow(
                    t,
                    names[t.CustomerId],
                    people.FirstOrDefault(p => p.Id == t.TechnicianId)?.Name
                )),
            ],
            count,
            found.Count > PageSize,
            [.. people.OrderBy(p => p.Name, StringComparer.CurrentCulture).ThenBy(p => p.Id)],
            tooMany
        );
    }

    private static Task<Dictionary<int, string>> NamesAsync(
        WorkbenchDb db,
        List<Ticket> page,
        CancellationToken ct
    )
    {
        var ids = page.Select(t => t.CustomerId).Distinct().ToList();
        return db
            .Customers.Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Name, ct);
    }

    /// <summary>Finds the customers that the text means: the one with that number, or those whose words it begins.</summary>
    /// <returns>The ids; null without a text.</returns>
    private static async Task<(IReadOnlyList<int>? Ids, bool TooMany)> FindCustomersAsync(
        WorkbenchDb db,
        string? text,
        CancellationToken ct
    )
    {
        if (text is null)
        {
            return (null, false);
        }

        var found = await db.FindCustomersAsync(text, MaxCustomers, ct);
        var exact = found.Customers.FirstOrDefault(c =>
            string.Equals(c.Number, text, StringComparison.OrdinalIgnoreCase)
        );
        return exact is null
            ? ([.. found.Customers.Select(c => c.Id)], found.HasMore)
            : ([exact.Id], false);
    }

    private static IQueryable<Ticket> Matching(
        IQueryable<Ticket> tickets,
        TicketListFilter filter,
        IReadOnlyList<int>? customers
    )
    {
        if (filter.State is { } state)
        {
            tickets = tickets.Where(t => t.State == state);
        }
        else if (filter.Status is TicketListFilter.Open)
        {
            tickets = tickets.Where(TicketCondition.IsOpen.Expression);
        }

        if (customers is [var only])
        {
            tickets = tickets.Where(t => t.CustomerId == only);
        }
        else if (customers is not null)
        {
            tickets = tickets.Where(t => customers.Contains(t.CustomerId));
        }

        if (filter.TechnicianId is { } technician)
        {
            tickets = tickets.Where(t => t.TechnicianId == technician);
        }
        else if (filter.Technician is not null)
        {
            tickets = tickets.Where(t => t.TechnicianId == null);
        }

        if (filter.SizeClass is { } size)
        {
            tickets = tickets.Where(t => t.Size == size);
        }
        else if (filter.Size is not null)
        {
            tickets = tickets.Where(t => t.Size == null);
        }

        if (filter.Class is { } bugClass)
        {
            tickets = tickets.Where(t => t.BugClass == bugClass);
        }
        else if (filter.BugClass is not null)
        {
            tickets = tickets.Where(t => t.Kind == TicketKind.Bug && t.BugClass == null);
        }

        if (filter.Kind is { } kind)
        {
            tickets = tickets.Where(t => t.Kind == kind);
        }

        return InPeriod(tickets, filter);
    }

    private static IQueryable<Ticket> InPeriod(IQueryable<Ticket> tickets, TicketListFilter filter)
    {
        if (filter.From is { } first)
        {
            var from = StockholmTime.ToUtc(first.ToDateTime(TimeOnly.MinValue));
            tickets = filter.ByDelivery
                ? tickets.Where(t => t.DeliveredAt >= from)
                : tickets.Where(t => t.SubmittedAt >= from);
        }

        if (filter.To is { } last)
        {
            var to = StockholmTime.ToUtc(last.AddDays(1).ToDateTime(TimeOnly.MinValue));
            tickets = filter.ByDelivery
                ? tickets.Where(t => t.DeliveredAt < to)
                : tickets.Where(t => t.SubmittedAt < to);
        }

        return tickets;
    }
}
