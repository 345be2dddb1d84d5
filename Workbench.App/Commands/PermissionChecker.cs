using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>Checks a person's current roles in the database. A cookie or an open page may be out of date.</summary>
internal static class PermissionChecker
{
    /// <summary>Returns whether a person may run a use case or a query now.</summary>
    public static async Task<bool> IsAllowedAsync<TUseCase>(
        WorkbenchDb db,
        Actor actor,
        CancellationToken ct
    ) =>
        await FindCurrentActorAsync(db, actor, ct) is { } now
        && now.HasAny(CommandDescriptor.AllowedRolesOf(typeof(TUseCase)));

    /// <summary>Returns the actor with their current roles, or null when the person doesn't exist or is deactivated.</summary>
    public static async Task<Actor?> FindCurrentActorAsync(
        WorkbenchDb db,
        Actor actor,
        CancellationToken ct
    ) =>
        actor.Id == Actor.Program.Id
            ? actor
            : await CommandQueries.FindActorAsync(db, actor.Id, ct);
}
