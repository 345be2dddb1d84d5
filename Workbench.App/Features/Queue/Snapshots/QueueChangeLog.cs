using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>Notes what the queue of this node must read again.</summary>
internal sealed class QueueChangeLog
{
    /// <summary>After more changes, reading all lines costs less.</summary>
    private const int MaxNotes = 2_000;

    private readonly Lock notesLock = new();
    private HashSet<int> tickets = [];
    private HashSet<int> customers = [];
    private bool all = true;
    private bool isReading;

    /// <summary>Whether everything noted is in the current snapshot: what was taken is not, until it has been read.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (notesLock)
            {
                return !all && !isReading && tickets.Count == 0 && customers.Count == 0;
            }
        }
    }

    public void Note(IReadOnlyCollection<Change> changes)
    {
        lock (notesLock)
        {
            foreach (var change in changes)
            {
                switch (change.Topic)
                {
                    case ChangeTopic.Ticket:
                        tickets.Add(change.EntityId);
                        break;
                    case ChangeTopic.Account:
                        customers.Add(change.EntityId);
                        break;
                    case ChangeTopic.Package or ChangeTopic.Settings:
                        all = true;
                        break;
                    default:
                        break;
                }
            }

            Limit();
        }
    }

    /// <summary>Begins a read of what was noted. <see cref="Finish"/> or <see cref="Return"/> ends it.</summary>
    public QueueChanges Take()
    {
        lock (notesLock)
        {
            var taken = new QueueChanges(all, tickets, customers);
            (all, tickets, customers, isReading) = (false, [], [], true);
            return taken;
        }
    }

    /// <summary>Ends a read whose snapshot is the current one now.</summary>
    public void Finish()
    {
        lock (notesLock)
        {
            isReading = false;
        }
    }

    /// <summary>Notes again what was taken, because it could not be read.</summary>
    public void Return(QueueChanges taken)
    {
        lock (notesLock)
        {
            isReading = false;
            all |= taken.All;
            tickets.UnionWith(taken.Tickets);
            customers.UnionWith(taken.Customers);
            Limit();
        }
    }

    /// <summary>Nobody may look at the queue for days, while people work.</summary>
    private void Limit()
    {
        all |= tickets.Count + customers.Count > MaxNotes;
        if (all)
        {
            tickets.Clear();
            customers.Clear();
        }
    }
}
