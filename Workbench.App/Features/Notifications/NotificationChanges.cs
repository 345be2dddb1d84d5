using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Notifications;

/// <summary>
/// Gathers what changed since the notices were read: tickets, of which most are somebody else's, and all that is the person's
/// own. News come from whichever thread made them.
/// </summary>
public sealed class NotificationChanges
{
    private readonly Lock guard = new();
    private readonly HashSet<int> tickets = [];
    private bool hasOwnChange;

    /// <returns>Whether it may be about that person's notices.</returns>
    public bool TryAdd(Change change, int personId)
    {
        lock (guard)
        {
            return change.Topic switch
            {
                ChangeTopic.Ticket => AddTicket(change.EntityId),
                ChangeTopic.Timer or ChangeTopic.Notice => AddOwn(change.EntityId == personId),
                ChangeTopic.ProductReport or ChangeTopic.Delivery => AddOwn(true),
                ChangeTopic.Account
                or ChangeTopic.Person
                or ChangeTopic.Escalation
                or ChangeTopic.Presence => false,
            };
        }
    }

    /// <summary>The tickets that changed, where nothing else did; null where the notices have to be read in any case.</summary>
    public IReadOnlyCollection<int>? TakeTickets()
    {
        lock (guard)
        {
            IReadOnlyCollection<int>? only =
                hasOwnChange || tickets.Count == 0 ? null : [.. tickets];
            tickets.Clear();
            hasOwnChange = false;
            return only;
        }
    }

    private bool AddTicket(int number)
    {
        tickets.Add(number);
        return true;
    }

    private bool AddOwn(bool concerns)
    {
        hasOwnChange |= concerns;
        return concerns;
    }
}
