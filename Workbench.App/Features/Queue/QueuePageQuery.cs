using Workbench.App.Commands;
using Workbench.App.Features.Queue.Snapshots;
using Workbench.Domain;

namespace Workbench.App.Features.Queue;

/// <summary>Returns what a page shows of the queue. Reads only what the node doesn't keep yet.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class QueuePageQuery(QueryExecutor queries, QueueCache cache)
{
    /// <summary>Returns the current queue with the rows of a part of what the filter shows.</summary>
    public Task<QueuePageView> RunAsync(
        Actor actor,
        QueueFilter filter,
        QueuePart part,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<QueuePageQuery, QueuePageView>(
            actor,
            async token =>
            {
                var queue = await cache.GetAsync(token);
                var lines = await cache.GetLinesAsync(queue, filter, token);
                cache.NoteShown(queue, lines, part);
                var next = queue.NextFor(actor.Id);
                var rows = await cache.GetRowsAsync(queue, lines, part, next, token);
                return new(queue, lines, rows.Next);
            },
            ct
        );

    /// <summary>Returns the rows of another part.</summary>
    public Task<IReadOnlyList<QueuePageRow>> GetRowsAsync(
        Actor actor,
        QueuePageView view,
        QueuePart part,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<QueuePageQuery, IReadOnlyList<QueuePageRow>>(
            actor,
            async token =>
                (await cache.GetRowsAsync(view.Queue, view.Lines, part, next: null, token)).Shown,
            ct
        );

    /// <summary>Returns the row that take next would give the person now; null for none.</summary>
    public async Task<QueueRow?> FindNextAsync(Actor actor, CancellationToken ct) =>
        (await RunAsync(actor, QueueFilter.All, QueuePart.Nothing, ct)).Next;
}
