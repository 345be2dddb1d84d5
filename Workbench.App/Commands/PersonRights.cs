using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>
/// Keeps the current roles of the people who read on this node, so that a thousand open pages don't read them at every change.
/// They are read again when a change of the person is published, here or by another node, and at the latest after a minute.
/// Commands don't use it: they read the roles inside their transaction.
/// </summary>
public sealed class PersonRights(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<int, KeptRights> kept = new();

    /// <summary>Returns the actor with their current roles, or null when the person doesn't exist or is deactivated.</summary>
    public ValueTask<Actor?> FindAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Id == Actor.Program.Id)
        {
            return new(actor);
        }

        // Read before the query: changes that are published while it runs are not in its result.
        var version = publisher.VersionOfPerson(actor.Id);
        return
            kept.TryGetValue(actor.Id, out var rights)
            && rights.Version == version
            && time.GetElapsedTime(rights.ReadAt) < MaxAge
            ? new(rights.Actor)
            : new(ReadAsync(actor, version, ct));
    }

    private async Task<Actor?> ReadAsync(Actor actor, long version, CancellationToken ct)
    {
        var readAt = time.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var current = await PermissionChecker.FindCurrentActorAsync(db, actor, ct);
        if (current is null)
        {
            kept.TryRemove(actor.Id, out _);
        }
        else
        {
            kept[actor.Id] = new(current, version, readAt);
        }

        return current;
    }

    private sealed record KeptRights(Actor Actor, long Version, long ReadAt);
}
