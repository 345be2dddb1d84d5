using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>The way to read: a fresh context that tracks nothing, for a person who may.</summary>
public sealed class QueryExecutor(IDbContextFactory<WorkbenchDb> contexts)
{
    /// <summary>Runs a query for somebody, by the rights that they have now.</summary>
    /// <exception cref="AccessDeniedException">The person is gone, or their roles don't allow this query.</exception>
    public async Task<T> RunAsync<TQuery, T>(
        Actor actor,
        Func<WorkbenchDb, CancellationToken, Task<T>> read,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await PermissionChecker.IsAllowedAsync<TQuery>(db, actor, ct)
            ? await read(db, ct)
            : throw new AccessDeniedException(typeof(TQuery).Name);
    }
}
