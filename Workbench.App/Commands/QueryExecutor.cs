using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>Runs queries: checks the person's roles and opens a new context without change tracking.</summary>
public sealed class QueryExecutor(IDbContextFactory<WorkbenchDb> contexts)
{
    /// <summary>Runs a query with the person's current roles.</summary>
    /// <exception cref="AccessDeniedException">
    /// The person doesn't exist or is deactivated, or their roles don't allow this query.
    /// </exception>
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
