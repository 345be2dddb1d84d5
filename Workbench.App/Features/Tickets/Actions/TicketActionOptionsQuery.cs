using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Queue;
using Workbench.App.Shared.Triage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>
/// Returns the technicians other than the ticket's own, by name, and the customer's other tickets it can be merged with (K8),
/// oldest first.
/// </summary>
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class TicketActionOptionsQuery(QueryExecutor queries, TimeProvider time)
{
    private static readonly TicketState[] Open =
    [
        .. Enum.GetValues<TicketState>()
            .Where(s =>
                s is not (TicketState.Closed or TicketState.Withdrawn or TicketState.Merged)
            ),
    ];

    public Task<TicketActionOptions> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<TicketActionOptionsQuery, TicketActionOptions>(
            actor,
            async (db, token) =>
            {
                if (
                    await db.Tickets.SingleOrDefaultAsync(t => t.Number == number, token)
                    is not { } ticket
                )
                {
                    return new([], []);
                }

                var people = await db
                    .People.Where(p => p.IsActive && p.Id != ticket.TechnicianId)
                    .OrderBy(p => p.Name)
                    .Select(p => new
                    {
                        p.Id,
                        p.Name,
                        p.Roles,
                    })
                    .ToListAsync(token);
                var others = await db
                    .Tickets.Where(t =>
                        t.CustomerId == ticket.CustomerId
                        && t.Number != ticket.Number
                        && Open.Contains(t.State)
                    )
                    .OrderBy(t => t.SubmittedAt)
                    .ThenBy(t => t.Number)
                    .ToListAsync(token);
                var now = time.GetUtcNow().UtcDateTime;
                return new TicketActionOptions(
                    [
                        .. people
                            .Where(p => p.Roles.HasFlag(Roles.Technician))
                            .Select(p => (p.Id, p.Name)),
                    ],
                    [.. others.Where(o => TicketActionRules.CanMerge(ticket, o, actor, now))]
                )
                {
                    RelatedTickets = await db.Tickets.LoadRelatedAsync(ticket, token),
                    QueuePosition = (await db.CalculatePositionsAsync([ticket], token))[number],
                };
            },
            ct
        );
}
