using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Relations;

namespace Workbench.App.Features.Relations;

/// <summary>Returns the tickets that are related to a ticket, the same from every side.</summary>
[Rule("K3")]
[Rule("K8")]
[Rule("K9")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RelationsQuery(QueryExecutor queries, TicketContentsReader contents)
{
    /// <returns>The relations; null if there is no ticket with that number.</returns>
    public Task<RelationsView?> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunSharedAsync<RelationsQuery, RelationsView?>(
            actor,
            async token =>
                await contents.GetAsync(number, token) is { } found ? Create(found) : null,
            ct
        );

    private static RelationsView Create(TicketContents contents)
    {
        var ticket = contents.Ticket;
        var others = contents.Others;
        List<Ticket> bundled =
        [
            .. others.Where(t => ticket.BundleNo is not null && t.BundleNo == ticket.BundleNo),
        ];
        List<Ticket> merged = [.. contents.Merged];
        List<Ticket> followUps = [.. others.Where(t => t.FollowUpOf == ticket.Number)];
        List<Ticket> linked = [.. others.Where(t => contents.Linked.Contains(t.Number))];
        List<Ticket> named =
        [
            .. linked,
            .. others.Where(t => t.Number == ticket.MergedInto || t.Number == ticket.FollowUpOf),
        ];
        var known = bundled.Concat(merged).Concat(followUps).Concat(named);
        var similar = TicketCondition.IsOpen.Holds(ticket)
            ? SimilarTickets.Find(
                ticket,
                others
                    .Where(t =>
                        t.CustomerId == ticket.CustomerId && TicketCondition.CountsAtTriage.Holds(t)
                    )
                    .ExceptBy(known.Select(t => t.Number), t => t.Number)
            )
            : [];
        return new(
            ticket,
            contents.Version,
            bundled,
            named.Find(t => t.Number == ticket.MergedInto),
            merged,
            named.Find(t => t.Number == ticket.FollowUpOf),
            followUps,
            linked,
            similar
        );
    }
}
