using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>
/// Keeps the queue of this node: a line for each waiting ticket, and the rows that pages show. A change reads only the tickets and
/// customers that it concerns. A new day, or a change of packages or settings, reads all lines again.
/// </summary>
public sealed class QueueCache : IDisposable
{
    private readonly SemaphoreSlim semaphore = new(1, 1);
    private readonly QueueChangeLog changes = new();
    private readonly IDisposable subscription;
    private readonly IDbContextFactory<WorkbenchDb> contexts;
    private readonly QueueReader reader;
    private readonly DeliveryTargets deliveryTargets;
    private readonly TimeProvider time;
    private readonly QueueRowCache rows;
    private readonly QueueWindows windows;
    private readonly Dictionary<int, QueueLine> linesByNumber = [];
    private Dictionary<int, string>? subjects;
    private QueueSnapshot snapshot = QueueSnapshot.Empty;

    public QueueCache(
        ChangeFeed feed,
        IDbContextFactory<WorkbenchDb> contexts,
        QueueReader reader,
        DeliveryTargets deliveryTargets,
        TimeProvider time
    )
    {
        (this.contexts, this.reader, this.deliveryTargets) = (contexts, reader, deliveryTargets);
        (this.time, rows, windows) = (time, new(time), new(time));
        subscription = feed.SubscribeCache(changes.Note);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Returns whether the change may affect what pages show of the queue.</summary>
    public static bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Ticket or ChangeTopic.Account or ChangeTopic.Delivery;

    /// <summary>Returns the current queue.</summary>
    public async ValueTask<QueueSnapshot> GetAsync(CancellationToken ct)
    {
        if (IsCurrent)
        {
            return snapshot;
        }

        await semaphore.WaitAsync(ct);
        try
        {
            if (!IsCurrent)
            {
                await UpdateAsync();
            }

            return snapshot;
        }
        finally
        {
            semaphore.Release();
        }
    }

    /// <summary>Returns the lines that a filter shows. The subjects are read only if a text is looked for.</summary>
    public async ValueTask<IReadOnlyList<QueueLine>> GetLinesAsync(
        QueueSnapshot of,
        QueueFilter filter,
        CancellationToken ct
    )
    {
        if (filter.Text is null)
        {
            return of.Apply(filter, subjects: null);
        }

        await semaphore.WaitAsync(ct);
        try
        {
            if (subjects is null)
            {
                await using var db = await CreateDbContextAsync();
                subjects = await QueueReader.ReadSubjectsAsync(db, CancellationToken.None);
            }

            return of.Apply(filter, subjects);
        }
        finally
        {
            semaphore.Release();
        }
    }

    /// <summary>Returns the rows of a part of the lines, and of one more line.</summary>
    /// <param name="part">What the page shows; it may be longer than the lines.</param>
    public async ValueTask<QueueRows> GetRowsAsync(
        QueueSnapshot of,
        IReadOnlyList<QueueLine> lines,
        QueuePart part,
        QueueLine? next,
        CancellationToken ct
    )
    {
        var targets = await deliveryTargets.GetAsync(Now, ct);
        if (ReferenceEquals(lines, of.Lines))
        {
            windows.Note(part, of.Version);
        }

        var shown = part.Of(lines);
        if (Find() is { } found)
        {
            return found;
        }

        await semaphore.WaitAsync(ct);
        try
        {
            await ReadMissingAsync(of, lines, part, next);

            // Nothing is removed while the semaphore is held.
            return Find() ?? throw new InvalidOperationException("A row of the queue is missing.");
        }
        finally
        {
            semaphore.Release();
        }

        QueueRows? Find()
        {
            var nextRow = next is null ? null : rows.Find(of, next, targets);
            var list = new List<QueuePageRow>(shown.Count);
            foreach (var line in shown)
            {
                if (rows.Find(of, line, targets) is not { } row)
                {
                    return null;
                }

                list.Add(new(of.PositionOf(line), row));
            }

            return next is not null && nextRow is null ? null : new(list, nextRow);
        }
    }

    public void Dispose()
    {
        subscription.Dispose();
        semaphore.Dispose();
    }

    private bool IsCurrent =>
        changes.IsEmpty
        && snapshot.Today == StockholmTime.DateOf(Now)
        && snapshot.HandedBack.Values.All(h => h.Until > Now);

    private Task<WorkbenchDb> CreateDbContextAsync() => contexts.CreateDbContextAsync();

    /// <summary>Isn't canceled when the page of its caller closes: others wait for it.</summary>
    private async Task UpdateAsync()
    {
        var taken = changes.Take();
        try
        {
            var now = Now;
            await using var db = await CreateDbContextAsync();
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            if (taken.All || snapshot.Today != StockholmTime.DateOf(now))
            {
                await ReadAllAsync(db, now);
            }
            else
            {
                await ReadChangedAsync(db, taken, now);
            }

            changes.Finish();
            rows.RemoveUnused(snapshot.Version);
            windows.RemoveUnused(snapshot.Version);
        }
        catch
        {
            changes.Return(taken);
            throw;
        }
    }

    private async Task ReadAllAsync(WorkbenchDb db, DateTime now)
    {
        var lines = await QueueReader.ReadLinesAsync(db, CancellationToken.None);
        var customers = await ReadCustomersAsync(db, lines.Select(l => l.CustomerId), now);
        var handedBack = await db.LoadHandedBackAsync(now, CancellationToken.None);
        rows.Clear();
        subjects = null;
        linesByNumber.Clear();
        foreach (var line in lines)
        {
            linesByNumber.Add(line.Number, line);
        }

        snapshot = new(
            ImmutableSortedSet.CreateRange(QueueSnapshot.Order, lines),
            ImmutableDictionary.CreateRange(customers),
            handedBack,
            new(lines.Sum(l => l.Need.Planned.Value)),
            StockholmTime.DateOf(now),
            snapshot.Version + 1
        );
    }

    private async Task ReadChangedAsync(WorkbenchDb db, QueueChanges taken, DateTime now)
    {
        var tickets = await QueueReader.ReadTicketsAsync(db, taken.Tickets, CancellationToken.None);
        var waiting = tickets.Where(TicketCondition.IsInQueue.Holds).ToList();
        var customers = await ReadCustomersAsync(
            db,
            taken
                .Customers.Where(snapshot.Customers.ContainsKey)
                .Concat(
                    waiting
                        .Select(t => t.CustomerId)
                        .Where(id => !snapshot.Customers.ContainsKey(id))
                ),
            now
        );
        var handedBack =
            tickets.Count > 0
                ? await db.LoadHandedBackAsync(now, CancellationToken.None)
                : snapshot
                    .HandedBack.Values.Where(h => h.Until > now)
                    .ToDictionary(h => h.TicketNumber);
        var (lines, plannedMinutes) = Replace(taken.Tickets, waiting);
        rows.Remove(tickets);
        NoteSubjects(taken.Tickets, waiting);
        snapshot = new(
            lines,
            snapshot.Customers.SetItems(customers),
            handedBack,
            new(plannedMinutes),
            snapshot.Today,
            snapshot.Version + 1
        );
    }

    /// <summary>Replaces the lines of changed tickets by those that are waiting now.</summary>
    private (ImmutableSortedSet<QueueLine> Lines, int PlannedMinutes) Replace(
        IReadOnlySet<int> changed,
        IEnumerable<Ticket> waiting
    )
    {
        var lines = snapshot.Lines.ToBuilder();
        var minutes = snapshot.PlannedTime.Value;
        foreach (var number in changed)
        {
            if (linesByNumber.Remove(number, out var before))
            {
                lines.Remove(before);
                minutes -= before.Need.Planned.Value;
            }
        }

        foreach (var line in waiting.Select(QueueLine.From))
        {
            linesByNumber.Add(line.Number, line);
            lines.Add(line);
            minutes += line.Need.Planned.Value;
        }

        return (lines.ToImmutable(), minutes);
    }

    private void NoteSubjects(IReadOnlySet<int> changed, IEnumerable<Ticket> waiting)
    {
        if (subjects is null)
        {
            return;
        }

        foreach (var number in changed)
        {
            subjects.Remove(number);
        }

        foreach (var ticket in waiting)
        {
            subjects[ticket.Number] = ticket.Subject;
        }
    }

    private async Task<IEnumerable<KeyValuePair<int, QueueCustomer>>> ReadCustomersAsync(
        WorkbenchDb db,
        IEnumerable<int> ids,
        DateTime now
    ) =>
        (
            await reader.ReadCustomersAsync(db, [.. ids.Distinct()], now, CancellationToken.None)
        ).Select(c => KeyValuePair.Create(c.Customer.Id, c));

    /// <summary>
    /// Reads the rows around what the page shows, so that the next ticket that leaves or a little scrolling reads nothing, and in
    /// the same statement those that other pages will need.
    /// </summary>
    private async Task ReadMissingAsync(
        QueueSnapshot of,
        IReadOnlyList<QueueLine> lines,
        QueuePart part,
        QueueLine? next
    )
    {
        var missing = QueueWindows
            .Around(part, lines)
            .Concat(windows.AroundOthers(of.Lines, rows.Contains))
            .Concat(next is null ? [] : [next.Number])
            .Where(number => !rows.Contains(number))
            .ToHashSet();
        await using var db = await CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        rows.Add(
            await QueueReader.ReadContentsAsync(db, missing, CancellationToken.None),
            of.Version
        );
    }
}
