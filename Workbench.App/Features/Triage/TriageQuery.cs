using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Triage;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Triage;

/// <summary>
/// Returns the tickets that wait for triage, oldest first; or one of them with the customer's other open tickets.
/// </summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TriageQuery(QueryExecutor queries, TriageLength length)
{
    public const int PageSize = 200;

    public Task<IReadOnlyList<TriageRow>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<TriageQuery, IReadOnlyList<TriageRow>>(
            actor,
            async (db, token) =>
            {
                var first = QueueOrder
                    .Apply(db.Tickets.Where(TicketCondition.AwaitsTriage.Expression))
                    .Take(PageSize);
                var rows =
                    from ticket in first
                    join customer in db.Customers on ticket.CustomerId equals customer.Id
                    select new { ticket, customer.Name };
                return await QueueOrder
                    .Apply(rows, r => r.ticket)
                    .Select(r => new TriageRow(r.ticket, r.Name))
                    .ToListAsync(token);
            },
            ct
        );

    /// <summary>Returns the number of tickets that wait for triage.</summary>
    public Task<int> CountAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<TriageQuery, int>(actor, length, ct);

    /// <returns>The ticket; null if there is none with that number.</returns>
    public Task<TriageView?> GetAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<TriageQuery, TriageView?>(
            actor,
            async (db, token) =>
            {
                var found = await db
                    .Tickets.Where(t => t.Number == number)
                    .Select(t => new
                    {
                        Ticket = t,
                        Version = EF.Property<long>(t, WorkbenchDb.VersionProperty),
                    })
                    .SingleOrDefaultAsync(token);
                return found is null
                    ? null
                    : new(
                        found.Ticket,
                        found.Version,
                        await db
                            .TicketTexts.Where(t => t.TicketNumber == number)
                            .Select(t => t.Description)
                            .SingleOrDefaultAsync(token)
                            ?? "",
                        await db.Customers.SingleAsync(c => c.Id == found.Ticket.CustomerId, token),
                        await db.Tickets.LoadRelatedAsync(found.Ticket, token)
                    );
            },
            ct
        );

    /// <summary>A ticket that waits for triage, with its customer.</summary>
    public sealed record TriageRow(Ticket Ticket, string Customer);
}
