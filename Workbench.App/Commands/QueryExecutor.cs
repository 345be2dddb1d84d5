using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands.Auditing;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>Runs queries: checks the person's roles and opens a new context without change tracking.</summary>
public sealed class QueryExecutor(
    IDbContextFactory<WorkbenchDb> contexts,
    PersonRights rights,
    SettingsRefresher settings,
    SecurityEvents events
)
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
        await CheckAsync<TQuery>(actor, ct);
        return await ReadAsync(read, ct);
    }

    /// <summary>
    /// Returns data that is the same for everybody who may read it, with the person's current roles. It is read only if what is
    /// kept is out of date.
    /// </summary>
    /// <exception cref="AccessDeniedException">As <see cref="RunAsync"/>.</exception>
    public async Task<T> RunSharedAsync<TQuery, T>(
        Actor actor,
        SharedRead<T> shared,
        Func<WorkbenchDb, CancellationToken, Task<T>> read,
        CancellationToken ct
    )
        where T : notnull
    {
        await CheckAsync<TQuery>(actor, ct);
        return await shared.GetAsync(token => ReadAsync(read, token), ct);
    }

    /// <summary>Returns data that nearly every page shows, with the person's current roles.</summary>
    /// <exception cref="AccessDeniedException">As <see cref="RunAsync"/>.</exception>
    public async Task<T> RunSharedAsync<TQuery, T>(
        Actor actor,
        RenewedRead<T> shared,
        CancellationToken ct
    )
        where T : notnull
    {
        await CheckAsync<TQuery>(actor, ct);
        return await shared.GetAsync(ct);
    }

    /// <summary>Returns data that several panels of a page show, as the read that is shared by all.</summary>
    /// <exception cref="AccessDeniedException">As <see cref="RunAsync"/>.</exception>
    public async Task<T> RunSharedAsync<TQuery, TKey, T>(
        Actor actor,
        KeyedRead<TKey, T> shared,
        TKey key,
        Func<WorkbenchDb, TKey, CancellationToken, Task<T>> read,
        CancellationToken ct
    )
        where TKey : notnull
    {
        await CheckAsync<TQuery>(actor, ct);
        return await shared.GetAsync(
            key,
            (k, token) => ReadAsync((db, inner) => read(db, k, inner), token),
            ct
        );
    }

    /// <summary>Runs a query that reads by shared data, with the person's current roles.</summary>
    /// <exception cref="AccessDeniedException">As <see cref="RunAsync"/>.</exception>
    public async Task<T> RunSharedAsync<TQuery, T>(
        Actor actor,
        Func<CancellationToken, ValueTask<T>> read,
        CancellationToken ct
    )
    {
        await CheckAsync<TQuery>(actor, ct);
        return await read(ct);
    }

    private async ValueTask CheckAsync<TQuery>(Actor actor, CancellationToken ct)
    {
        if (
            await rights.FindAsync(actor, ct) is not { } current
            || !current.HasAny(CommandDescriptor.AllowedRolesOf(typeof(TQuery)))
        )
        {
            events.Report(
                SecurityEvent.Denied(SecurityEvent.DeniedRead, actor.Id, "", typeof(TQuery).Name)
            );
            throw new AccessDeniedException(typeof(TQuery).Name);
        }

        await settings.EnsureCurrentAsync(ct);
    }

    private async Task<T> ReadAsync<T>(
        Func<WorkbenchDb, CancellationToken, Task<T>> read,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db, ct);
    }
}
