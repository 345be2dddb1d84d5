using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.MyWork;

/// <summary>
/// Collects the changes since My work was read: changed tickets, most of which belong to others, and changes of the person's
/// timer. Changes arrive on any thread.
/// </summary>
public sealed class MyWorkChanges
{
    private readonly Lock guard = new();
    private readonly HashSet<int> tickets = [];
    private bool hasOwnChange;

    /// <returns>True if the change may affect the person's work.</returns>
    public bool TryAdd(Change change, int personId)
    {
        lock (guard)
        {
            if (change.Topic == ChangeTopic.Ticket)
            {
                tickets.Add(change.EntityId);
                return true;
            }

            var isOwn = change == new Change(ChangeTopic.Timer, personId);
            hasOwnChange |= isOwn;
            return isOwn;
        }
    }

    /// <summary>Returns the changed tickets if nothing else changed; null if everything must be read in any case.</summary>
    public IReadOnlyCollection<int>? TakeTickets()
    {
        lock (guard)
        {
            IReadOnlyCollection<int>? changedTickets =
                hasOwnChange || tickets.Count == 0 ? null : [.. tickets];
            tickets.Clear();
            hasOwnChange = false;
            return changedTickets;
        }
    }
}
