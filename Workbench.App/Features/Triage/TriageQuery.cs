using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>What waits for triage, the oldest first; and one of them with the customer's other open tickets.</summary>
[Rule("K3")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TriageQuery(Reads reads)
{
    public const int PageSize = 200;

    public Task<IReadOnlyList<Ticket>> RunAsync(Actor actor, CancellationToken ct) =>
        reads.RunAsync<TriageQuery, IReadOnlyList<Ticket>>(
            actor,
            async (db, token) =>
                await db
                    .Tickets.Where(t => t.State == TicketState.New)
                    .OrderBy(t => t.FrontPlace)
                    .ThenBy(t => t.SubmittedAt)
                    .ThenBy(t => t.Number)
                    .Take(PageSize)
                    .ToListAsync(token),
            ct
        );

    /// <returns>Null where there is no such ticket.</returns>
    public Task<TriageView?> OneAsync(Actor actor, int number, CancellationToken ct) =>
        reads.RunAsync<TriageQuery, TriageView?>(
            actor,
            async (db, token) =>
            {
                var found = await db
                    .Tickets.Where(t => t.Number == number)
                    .Select(t => new
                    {
                        Ticket = t,
                        Version = EF.Property<long>(t, WorkbenchDb.Version),
                    })
                    .SingleOrDefaultAsync(token);
                return found is null
                    ? null
                    : new(
                        found.Ticket,
                        found.Version,
                        await db.Tickets.BesideAsync(found.Ticket, token)
                    );
            },
            ct
        );
}
