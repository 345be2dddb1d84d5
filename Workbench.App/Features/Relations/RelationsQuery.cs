using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Triage;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Relations;

namespace Workbench.App.Features.Relations;

/// <summary>Returns the tickets that are related to a ticket, the same from every side.</summary>
[Rule("K3")]
[Rule("K8")]
[Rule("K9")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RelationsQuery(QueryExecutor queries)
{
    /// <returns>The relations; null if there is no ticket with that number.</returns>
    public Task<RelationsView?> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<RelationsQuery, RelationsView?>(
            actor,
            (db, token) => ReadAsync(db, number, token),
            ct
        );

    private static async Task<RelationsView?> ReadAsync(
        WorkbenchDb db,
        int number,
        CancellationToken ct
    )
    {
        var found = await db
            .Tickets.Where(t => t.Number == number)
            .Select(t => new
            {
                Ticket = t,
                Version = EF.Property<long>(t, WorkbenchDb.VersionProperty),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var ticket = found.Ticket;
        var bundled = ticket.BundleNo is { } bundle
            ? await Ordered(db.Tickets.Where(t => t.BundleNo == bundle && t.Number != number), ct)
            : [];
        var merged = await Ordered(db.Tickets.Where(t => t.MergedInto == number), ct);
        var followUps = await Ordered(db.Tickets.Where(t => t.FollowUpOf == number), ct);
        var linkedNumbers = await db
            .TicketLinks.Where(l => l.LowerNumber == number || l.HigherNumber == number)
            .Select(l => l.LowerNumber == number ? l.HigherNumber : l.LowerNumber)
            .ToListAsync(ct);
        List<int> others = [.. linkedNumbers];
        others.AddRange(new[] { ticket.MergedInto, ticket.FollowUpOf }.OfType<int>());
        var named =
            others.Count == 0
                ? []
                : await Ordered(db.Tickets.Where(t => others.Contains(t.Number)), ct);
        var known = bundled.Concat(merged).Concat(followUps).Concat(named);
        var similar = TicketCondition.IsOpen.Holds(ticket)
            ? SimilarTickets.Find(
                ticket,
                (await db.Tickets.LoadRelatedAsync(ticket, ct)).ExceptBy(
                    known.Select(t => t.Number),
                    t => t.Number
                )
            )
            : [];
        return new(
            ticket,
            found.Version,
            bundled,
            named.Find(t => t.Number == ticket.MergedInto),
            merged,
            named.Find(t => t.Number == ticket.FollowUpOf),
            followUps,
            named.FindAll(t => linkedNumbers.Contains(t.Number)),
            similar
        );
    }

    private static Task<List<Ticket>> Ordered(IQueryable<Ticket> tickets, CancellationToken ct) =>
        tickets.OrderBy(t => t.SubmittedAt).ThenBy(t => t.Number).ToListAsync(ct);
}
