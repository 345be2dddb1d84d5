namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>What changed since the last snapshot.</summary>
/// <param name="All">Whether the whole queue must be read again.</param>
/// <param name="Tickets">Numbers of tickets.</param>
/// <param name="Customers">Ids of customers.</param>
internal sealed record QueueChanges(
    bool All,
    IReadOnlySet<int> Tickets,
    IReadOnlySet<int> Customers
);
