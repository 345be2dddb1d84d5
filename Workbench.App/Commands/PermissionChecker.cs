using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>What a person may do at this moment, whatever a page or a cookie still says.</summary>
internal static class PermissionChecker
{
    /// <summary>Whether somebody may now run a use case or a query.</summary>
    public static async Task<bool> IsAllowedAsync<TUseCase>(
        WorkbenchDb db,
        Actor actor,
        CancellationToken ct
    ) =>
        await FindCurrentActorAsync(db, actor, ct) is { } now
        && now.HasAny(CommandDescriptor.AllowedRolesOf(typeof(TUseCase)));

    /// <summary>The actor with current roles; null where the person is gone or deactivated.</summary>
    public static async Task<Actor?> FindCurrentActorAsync(
        WorkbenchDb db,
        Actor actor,
        CancellationToken ct
    )
    {
        if (actor.Id == Actor.Program.Id)
        {
            return actor;
        }

        var person = await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == actor.Id && p.IsActive, ct);
        return person?.ToActor();
    }
}
