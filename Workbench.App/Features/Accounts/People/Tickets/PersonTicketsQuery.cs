using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Accounts.People.Tickets;

/// <summary>Returns the tickets that a person has in hand, and who could take them over (K11).</summary>
[Rule("K11")]
[AllowedFor(Roles.Administrator)]
public sealed class PersonTicketsQuery(QueryExecutor queries)
{
    public Task<PersonTickets> RunAsync(Actor actor, int personId, CancellationToken ct) =>
        queries.RunAsync<PersonTicketsQuery, PersonTickets>(
            actor,
            async (db, token) =>
            {
                var tickets = await db
                    .Tickets.Where(Ownership.IsTechnician(personId))
                    .Where(TicketCondition.IsInProgress.Expression)
                    .OrderBy(t => t.Number)
                    .Select(t => new PersonTickets.TicketInHand(t.Number, t.Subject, t.State))
                    .ToListAsync(token);
                var technicians = await db
                    .People.Where(p =>
                        p.IsActive
                        && p.Id != personId
                        && (p.Roles & Roles.Technician) == Roles.Technician
                    )
                    .OrderBy(p => p.Name)
                    .Select(p => new PersonTickets.OtherTechnician(p.Id, p.Name))
                    .ToListAsync(token);
                return new PersonTickets(tickets, technicians);
            },
            ct
        );
}
