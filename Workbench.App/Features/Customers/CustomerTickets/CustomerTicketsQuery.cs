using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.Customers.CustomerTickets;

/// <summary>Returns the tickets of a customer with their time, newest first, one page at a time.</summary>
[Rule("C1", Decides = true)]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CustomerTicketsQuery(QueryExecutor queries)
{
    public const int PageSize = 50;

    /// <param name="before">Only tickets with a lower number; null for the newest.</param>
    public Task<CustomerTicketList> RunAsync(
        Actor actor,
        int customerId,
        int? before,
        CancellationToken ct
    ) =>
        queries.RunAsync<CustomerTicketsQuery, CustomerTicketList>(
            actor,
            (db, token) => ReadAsync(db, customerId, before, token),
            ct
        );

    private static async Task<CustomerTicketList> ReadAsync(
        WorkbenchDb db,
        int customerId,
        int? before,
        CancellationToken ct
    )
    {
        var found = await db
            .Tickets.Where(t => t.CustomerId == customerId && (before == null || t.Number < before))
            .OrderByDescending(t => t.Number)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        var shown = found.Take(PageSize).ToList();
        var numbers = shown.Select(t => t.Number).ToList();
        var times = (
            await db.TimeEntries.Where(t => numbers.Contains(t.TicketNumber)).ToListAsync(ct)
        ).ToLookup(t => t.TicketNumber);
        return new(
            [
                .. shown.Select(t => new CustomerTicketList.CustomerTicket(
                    t,
                    ChargingRules.ChargedMinutes(t, times[t.Number])
                )),
            ],
            found.Count > PageSize
        );
    }
}
