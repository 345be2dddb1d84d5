using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Notifications;

/// <summary>
/// Collects the changes since the notifications were read: changed tickets, most of which belong to others, and changes of the
/// person's own data. Changes arrive on any thread.
/// </summary>
public sealed class NotificationChanges
{
    private readonly Lock guard = new();
    private readonly HashSet<int> tickets = [];
    private bool hasOwnChange;

    /// <returns>True if the change may affect the person's notifications.</returns>
    public bool TryAdd(
        Change change,
        int personId,
        bool concernsResets = false,
        bool concernsEscalations = false
    )
    {
        lock (guard)
        {
            return change.Topic switch
            {
                ChangeTopic.Ticket => AddTicket(change.EntityId),
                ChangeTopic.Timer or ChangeTopic.Notice => AddOwn(change.EntityId == personId),
                ChangeTopic.ResetRun => AddOwn(concernsResets),
                ChangeTopic.Escalation => AddOwn(concernsEscalations),
                ChangeTopic.ProductReport or ChangeTopic.Delivery or ChangeTopic.Settings => AddOwn(
                    true
                ),
                ChangeTopic.Account
                or ChangeTopic.Person
                or ChangeTopic.SavedReply
                or ChangeTopic.Package
                or ChangeTopic.SalesFollowUp
                or ChangeTopic.Billing
                or ChangeTopic.Absence
                or ChangeTopic.Presence
                or ChangeTopic.Forecast => false,
            };
        }
    }

    /// <summary>
    /// Returns the changed tickets if nothing else changed; null if the notifications must be read in any case.
    /// </summary>
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
