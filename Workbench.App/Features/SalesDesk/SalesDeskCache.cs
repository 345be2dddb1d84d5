using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Storage;
using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk;

/// <summary>
/// Keeps the tasks of sales on this node. A change reads only the customers that it concerns again; a new day, a hand-over
/// to invoicing, or a change of packages or targets, reads all.
/// </summary>
public sealed class SalesDeskCache : IDisposable
{
    private readonly SemaphoreSlim semaphore = new(1, 1);
    private readonly Lock changesLock = new();
    private readonly IDisposable subscription;
    private readonly Dictionary<int, IReadOnlyList<SalesTask>> tasksByCustomer = [];
    private static readonly ChangeTopic[] Topics =
    [
        ChangeTopic.Ticket,
        ChangeTopic.Account,
        ChangeTopic.Package,
        ChangeTopic.Delivery,
        ChangeTopic.Settings,
        ChangeTopic.Billing,
    ];

    private HashSet<int> customers = [];
    private HashSet<int> tickets = [];
    private bool all = true;
    private DateOnly readOn;

    public SalesDeskCache(ChangeFeed feed) => subscription = feed.SubscribeCache(NoteChanges);

    /// <summary>Returns whether the change may affect the tasks.</summary>
    public static bool IsAffectedBy(Change change) => Topics.Contains(change.Topic);

    /// <summary>Returns the current tasks of all customers.</summary>
    /// <param name="read">Reads the tasks of some customers; null stands for all.</param>
    /// <param name="customersOf">Returns the customers of tickets.</param>
    public async Task<IReadOnlyList<SalesTask>> GetAsync(
        DateOnly today,
        Func<
            IReadOnlyCollection<int>?,
            CancellationToken,
            Task<IReadOnlyDictionary<int, IReadOnlyList<SalesTask>>>
        > read,
        Func<
            IReadOnlyCollection<int>,
            CancellationToken,
            Task<IReadOnlyCollection<int>>
        > customersOf,
        CancellationToken ct
    )
    {
        await semaphore.WaitAsync(ct);
        try
        {
            var (changedCustomers, changedTickets, readsAll) = TakeChanges(today);
            try
            {
                if (readsAll)
                {
                    var tasks = await read(null, ct);
                    tasksByCustomer.Clear();
                    Store(tasks);
                }
                else if (changedCustomers.Count + changedTickets.Count > 0)
                {
                    changedCustomers.UnionWith(await customersOf(changedTickets, ct));
                    var tasks = await read(changedCustomers, ct);
                    foreach (var customer in changedCustomers)
                    {
                        tasksByCustomer.Remove(customer);
                    }

                    Store(tasks);
                }
            }
            catch
            {
                // What was taken would be forgotten.
                lock (changesLock)
                {
                    all = true;
                }

                throw;
            }

            return [.. tasksByCustomer.Values.SelectMany(t => t)];
        }
        finally
        {
            semaphore.Release();
        }
    }

    public void Dispose()
    {
        subscription.Dispose();
        semaphore.Dispose();
    }

    private void Store(IReadOnlyDictionary<int, IReadOnlyList<SalesTask>> tasks)
    {
        foreach (var (customer, list) in tasks.Where(t => t.Value.Count > 0))
        {
            tasksByCustomer[customer] = list;
        }
    }

    private (HashSet<int> Customers, HashSet<int> Tickets, bool All) TakeChanges(DateOnly today)
    {
        lock (changesLock)
        {
            var taken = (customers, tickets, all || readOn != today);
            (customers, tickets, all, readOn) = ([], [], false, today);
            return taken;
        }
    }

    private void NoteChanges(IReadOnlyCollection<Change> changes)
    {
        lock (changesLock)
        {
            foreach (var change in changes.Where(IsAffectedBy))
            {
                switch (change.Topic)
                {
                    case ChangeTopic.Account:
                        customers.Add(change.EntityId);
                        break;
                    case ChangeTopic.Ticket:
                        tickets.Add(change.EntityId);
                        break;
                    default:
                        all = true;
                        break;
                }
            }
        }
    }
}
