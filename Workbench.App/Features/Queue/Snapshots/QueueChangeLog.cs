using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>Notes what the queue of this node must read again.</summary>
internal sealed class QueueChangeLog
{
    /// <summary>After more changed tickets, reading all lines costs less.</summary>
    private const int MaxTickets = 2_000;

    private readonly Lock notesLock = new();
    private HashSet<int> tickets = [];
    private HashSet<int> customers = [];
    private bool all = true;

    public bool IsEmpty
    {
        get
        {
            lock (notesLock)
            {
                return !all && tickets.Count == 0 && customers.Count == 0;
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

            all |= tickets.Count > MaxTickets;
        }
    }

    public QueueChanges Take()
    {
        lock (notesLock)
        {
            var taken = new QueueChanges(all, tickets, customers);
            (all, tickets, customers) = (false, [], []);
            return taken;
        }
    }

    /// <summary>Notes again what was taken, because it could not be read.</summary>
    public void Return(QueueChanges taken)
    {
        lock (notesLock)
        {
            all |= taken.All;
            tickets.UnionWith(taken.Tickets);
            customers.UnionWith(taken.Customers);
        }
    }
}
