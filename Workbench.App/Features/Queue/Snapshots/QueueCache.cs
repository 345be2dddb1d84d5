using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Forecasts;
using Workbench.App.Storage;
using Workbench.Domain;

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
    private readonly QueueSnapshotReader reader;
    private readonly DeliveryTargets deliveryTargets;
    private readonly TimeProvider time;
    private readonly QueueRowCache rows;
    private readonly QueueWindows windows;
    private QueueSnapshot snapshot = QueueSnapshot.Empty;

    public QueueCache(
        ChangeFeed feed,
        IDbContextFactory<WorkbenchDb> contexts,
        QueueReader reader,
        DeliveryTargets deliveryTargets,
        ForecastCache forecasts,
        TimeProvider time
    )
    {
        (this.contexts, this.deliveryTargets, this.time) = (contexts, deliveryTargets, time);
        (this.reader, rows, windows) = (new(reader), new(forecasts, time), new(time));
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
            return of.Apply(filter, await reader.GetSubjectsAsync(CreateDbContextAsync));
        }
        finally
        {
            semaphore.Release();
        }
    }

    /// <summary>Notes which part a page shows now: its rows are read with those that another page needs.</summary>
    public void NoteShown(QueueSnapshot of, IReadOnlyList<QueueLine> lines, QueuePart part)
    {
        // A part of what a filter shows is a part of another list.
        if (ReferenceEquals(lines, of.Lines))
        {
            windows.Note(part, of.Version);
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

    private async Task<WorkbenchDb> CreateDbContextAsync()
    {
        var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    /// <summary>Isn't canceled when the page of its caller closes: others wait for it.</summary>
    private async Task UpdateAsync()
    {
        var taken = changes.Take();
        try
        {
            var now = Now;
            await using var db = await CreateDbContextAsync();
            if (taken.All || snapshot.Today != StockholmTime.DateOf(now))
            {
                snapshot = await reader.ReadAllAsync(db, snapshot.Version + 1, now);
                rows.Clear();
            }
            else
            {
                var (next, changed) = await reader.ReadChangedAsync(db, snapshot, taken, now);
                rows.Remove(changed);
                snapshot = next;
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
        rows.Add(
            await QueueReader.ReadContentsAsync(db, missing, CancellationToken.None),
            of.Version
        );
    }
}
