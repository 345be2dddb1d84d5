using Workbench.App.Storage;

namespace Workbench.App.Features.Notices;

/// <summary>
/// Gathers what changed since the notices were read: tickets, of which most are somebody else's, and all that is the person's
/// own. News come from whichever thread made them.
/// </summary>
public sealed class NoticeNews
{
    private readonly Lock guard = new();
    private readonly HashSet<int> tickets = [];
    private bool isMine;

    /// <returns>Whether it may be about that person's notices.</returns>
    public bool Hear(Change change, int me)
    {
        lock (guard)
        {
            return change.Topic switch
            {
                ChangeTopic.Ticket => HearOfTicket(change.EntityId),
                ChangeTopic.Timer or ChangeTopic.Notice => HearOfMine(change.EntityId == me),
                ChangeTopic.ProductReport or ChangeTopic.Delivery => HearOfMine(true),
                ChangeTopic.Account
                or ChangeTopic.Person
                or ChangeTopic.Escalation
                or ChangeTopic.Presence => false,
            };
        }
    }

    /// <summary>The tickets that changed, where nothing else did; null where the notices have to be read in any case.</summary>
    public IReadOnlyCollection<int>? Take()
    {
        lock (guard)
        {
            IReadOnlyCollection<int>? only = isMine || tickets.Count == 0 ? null : [.. tickets];
            tickets.Clear();
            isMine = false;
            return only;
        }
    }

    private bool HearOfTicket(int number)
    {
        tickets.Add(number);
        return true;
    }

    private bool HearOfMine(bool concerns)
    {
        isMine |= concerns;
        return concerns;
    }
}
