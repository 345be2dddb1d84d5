using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Absences.Away;

/// <summary>Returns the tickets in hand of those who are away today or have left, to be handed over or released (D7, K11).</summary>
[Rule("D7")]
[Rule("K11")]
[AllowedFor(Roles.TeamLead)]
public sealed class AwayTicketsQuery(
    QueryExecutor queries,
    Absentees absentees,
    Staff staff,
    TimeProvider time
)
{
    /// <summary>Tickets shown of each person.</summary>
    public const int MaxTickets = 5;

    public Task<IReadOnlyList<AwayTicketsView>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<AwayTicketsQuery, IReadOnlyList<AwayTicketsView>>(
            actor,
            async (db, token) =>
            {
                var today = StockholmTime.DateOf(time.GetUtcNow().UtcDateTime);
                var calendar = await absentees.GetAsync(today, token);
                var names = await staff.GetAsync([], token);
                var waitingFor = names
                    .Members.Values.Where(m =>
                        m.JoinedIntoId is null
                        && (!m.IsActive || calendar.Find(m.Id, today) is { Part: DayPart.WholeDay })
                    )
                    .Select(m => m.Id)
                    .ToList();
                if (waitingFor.Count == 0)
                {
                    return [];
                }

                var tickets = await db
                    .Tickets.Where(TicketCondition.IsInProgress.Expression)
                    .Where(t => waitingFor.Contains(t.TechnicianId!.Value))
                    .ToListAsync(token);
                return
                [
                    .. QueueOrder
                        .Apply(tickets)
                        .GroupBy(t => t.TechnicianId!.Value)
                        .Select(g => new AwayTicketsView(
                            g.Key,
                            names.NameOf(g.Key) ?? "",
                            names.Members[g.Key].IsActive ? calendar.Find(g.Key, today) : null,
                            g.Count(),
                            [
                                .. g.Take(MaxTickets)
                                    .Select(t => new AwayTicketsView.TicketInHand(
                                        t.Number,
                                        t.Subject,
                                        t.State
                                    )),
                            ]
                        ))
                        .OrderBy(v => v.PersonName, StringComparer.CurrentCulture),
                ];
            },
            ct
        );
}
