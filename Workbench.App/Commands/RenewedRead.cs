using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;

namespace Workbench.App.Commands;

/// <summary>
/// Keeps what nearly every page shows. The node reads it again within a second after a change of its topics, and before it is a
/// minute old, so that the page that is opened next doesn't have to.
/// </summary>
public abstract class RenewedRead<T>(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time,
    params ChangeTopic[] topics
) : SharedRead<T>(publisher, time, TimeSpan.FromMinutes(1), topics), IRenewedRead
    where T : notnull
{
    /// <summary>Returns the current data: what is kept, or what the first of the callers reads.</summary>
    public Task<T> GetAsync(CancellationToken ct) => GetAsync(ReadNewAsync, ct);

    public Task RenewAsync(CancellationToken ct) =>
        RenewAsync(SharedReadRenewal.Age, ReadNewAsync, ct);

    /// <summary>Reads the data without change tracking.</summary>
    protected abstract Task<T> ReadAsync(WorkbenchDb db, CancellationToken ct);

    protected async Task<T> ReadNewAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await ReadAsync(db, ct);
    }
}
