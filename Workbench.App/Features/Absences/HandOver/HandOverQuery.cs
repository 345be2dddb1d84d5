using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Absences.HandOver;

/// <summary>Returns a person's tickets in hand with what a hand-over or a release would do to each (K11).</summary>
[Rule("K11")]
[Rule("D7")]
[AllowedFor(Roles.TeamLead)]
public sealed class HandOverQuery(
    QueryExecutor queries,
    Absentees absentees,
    SettingsProvider settings,
    TimeProvider time
)
{
    /// <returns>Null if there is no such person.</returns>
    public Task<HandOverView?> RunAsync(Actor actor, int personId, CancellationToken ct) =>
        queries.RunAsync<HandOverQuery, HandOverView?>(
            actor,
            (db, token) => ReadAsync(db, personId, token),
            ct
        );

    private async Task<HandOverView?> ReadAsync(WorkbenchDb db, int personId, CancellationToken ct)
    {
        if (await db.People.SingleOrDefaultAsync(p => p.Id == personId, ct) is not { } person)
        {
            return null;
        }

        var today = StockholmTime.DateOf(time.GetUtcNow().UtcDateTime);
        var away = await absentees.GetAsync(today, ct);
        var inProgress = await db
            .Tickets.Where(TicketCondition.IsInProgress.Expression)
            .ToListAsync(ct);
        var byTechnician = inProgress.ToLookup(t => t.TechnicianId!.Value);
        return new(
            personId,
            person.Name,
            person.IsActive,
            away.Find(personId, today),
            away.FindNext(personId, today),
            await TicketsAsync(db, [.. QueueOrder.Apply(byTechnician[personId])], ct),
            [
                .. (await ColleaguesAsync(db, personId, ct)).Select(c => new HandOverView.Colleague(
                    c.Name,
                    LoadOf(c.Id, byTechnician[c.Id]),
                    away.Find(c.Id, today)
                )),
            ],
            settings.Current.MaxStartedTickets
        );
    }

    private static HandOverCandidate LoadOf(int personId, IEnumerable<Ticket> inHand) =>
        new(
            personId,
            inHand.Count(t => t.State == TicketState.Started),
            inHand.Sum(t => t.RemainingPlannedTime.Value)
        );

    private static async Task<IReadOnlyList<(int Id, string Name)>> ColleaguesAsync(
        WorkbenchDb db,
        int personId,
        CancellationToken ct
    )
    {
        var people = await db
            .People.Where(p =>
                p.IsActive && p.Id != personId && (p.Roles & Roles.Technician) == Roles.Technician
            )
            .OrderBy(p => p.Name)
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(ct);
        return [.. people.Select(p => (p.Id, p.Name))];
    }

    private static async Task<IReadOnlyList<HandOverView.TicketInHand>> TicketsAsync(
        WorkbenchDb db,
        IReadOnlyList<Ticket> tickets,
        CancellationToken ct
    )
    {
        var positions = await db.CalculatePositionsAsync(tickets, ct);
        var customerIds = tickets.Select(t => t.CustomerId).Distinct().ToList();
        var customers = await db
            .Customers.Where(c => customerIds.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var numbers = tickets.Select(t => t.Number).ToList();
        var timers = await db.Timers.Where(t => numbers.Contains(t.TicketNumber)).ToListAsync(ct);
        return
        [
            .. tickets.Select(t => new HandOverView.TicketInHand(
                t,
                customers.GetValueOrDefault(t.CustomerId, ""),
                positions[t.Number],
                timers
                    .Find(r => r.TicketNumber == t.Number && r.TechnicianId == t.TechnicianId)
                    ?.StartedAt
            )),
        ];
    }
}
