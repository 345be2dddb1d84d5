using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Relations;

/// <summary>A ticket with all tickets that are related to it, seen from its side.</summary>
/// <param name="Version">The version of the ticket that was read.</param>
/// <param name="Bundled">The tickets that are handled together with it.</param>
/// <param name="MergedInto">The ticket that shows what this one contained; null if it was not merged.</param>
/// <param name="Merged">The tickets that were merged into it.</param>
/// <param name="FollowUpOf">The earlier ticket of the same matter.</param>
/// <param name="FollowUps">The later tickets of the same matter.</param>
/// <param name="Linked">The tickets that a person linked with it.</param>
/// <param name="Similar">Open tickets of the customer with similar subjects that are not related to it yet.</param>
public sealed record RelationsView(
    Ticket Ticket,
    long Version,
    IReadOnlyList<Ticket> Bundled,
    Ticket? MergedInto,
    IReadOnlyList<Ticket> Merged,
    Ticket? FollowUpOf,
    IReadOnlyList<Ticket> FollowUps,
    IReadOnlyList<Ticket> Linked,
    IReadOnlyList<Ticket> Similar
)
{
    public IEnumerable<Ticket> All =>
        Bundled
            .Concat(Merged)
            .Concat(FollowUps)
            .Concat(Linked)
            .Concat(Similar)
            .Concat(new[] { MergedInto, FollowUpOf }.OfType<Ticket>());
}
