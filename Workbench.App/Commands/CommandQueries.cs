using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>
/// Reads who runs a command, with their current roles, whether its operation was done before, and whether settings have changed.
/// </summary>
internal static class CommandQueries
{
    private static readonly CompiledQuery<
        Func<WorkbenchDb, int, string?, CancellationToken, Task<Caller?>>
    > CallerQuery = new(() =>
        EF.CompileAsyncQuery(
            (WorkbenchDb db, int personId, string? operationId, CancellationToken ct) =>
                (
                    from person in db.People.AsNoTracking()
                    where person.Id == personId && person.IsActive
                    join done in db.Operations.AsNoTracking()
                        on operationId equals done.Id
                        into found
                    from operation in found.DefaultIfEmpty()
                    select new Caller(
                        new Actor(person.Id, person.Name, person.Roles),
                        operation,
                        db.SettingChanges.Max(c => (int?)c.No) ?? 0
                    )
                ).FirstOrDefault()
        )
    );

    private static readonly CompiledQuery<
        Func<WorkbenchDb, string, CancellationToken, Task<OperationRow?>>
    > OperationQuery = new(() =>
        EF.CompileAsyncQuery(
            (WorkbenchDb db, string id, CancellationToken ct) =>
                db.Operations.AsNoTracking().FirstOrDefault(o => o.Id == id)
        )
    );

    private static readonly CompiledQuery<
        Func<WorkbenchDb, int, CancellationToken, Task<Actor?>>
    > ActorQuery = new(() =>
        EF.CompileAsyncQuery(
            (WorkbenchDb db, int personId, CancellationToken ct) =>
                db
                    .People.AsNoTracking()
                    .Where(p => p.Id == personId && p.IsActive)
                    .Select(p => new Actor(p.Id, p.Name, p.Roles))
                    .FirstOrDefault()
        )
    );

    private static readonly CompiledQuery<
        Func<WorkbenchDb, CancellationToken, Task<int?>>
    > NewestSettingQuery = new(() =>
        EF.CompileAsyncQuery(
            (WorkbenchDb db, CancellationToken ct) => db.SettingChanges.Max(c => (int?)c.No)
        )
    );

    /// <summary>Reads all in one statement, unless the program itself runs the command.</summary>
    public static async Task<Caller> LoadCallerAsync(
        WorkbenchDb db,
        CommandDescriptor command,
        CancellationToken ct
    )
    {
        if (command.Actor.Id != Actor.Program.Id)
        {
            var caller = await CallerQuery.For(db)(
                db,
                command.Actor.Id,
                command.OperationId?.ToString(),
                ct
            );
            if (caller is not null)
            {
                return caller;
            }
        }

        return new(
            command.Actor.Id == Actor.Program.Id ? command.Actor : null,
            await FindOperationAsync(db, command, ct),
            await NewestSettingQuery.For(db)(db, ct) ?? 0
        );
    }

    /// <summary>Returns the operation of a command; null when it has not run yet.</summary>
    public static async Task<OperationRow?> FindOperationAsync(
        WorkbenchDb db,
        CommandDescriptor command,
        CancellationToken ct
    ) =>
        command.OperationId?.ToString() is { } id ? await OperationQuery.For(db)(db, id, ct) : null;

    /// <summary>Returns a person with their current roles; null when they don't exist or are deactivated.</summary>
    public static Task<Actor?> FindActorAsync(WorkbenchDb db, int personId, CancellationToken ct) =>
        ActorQuery.For(db)(db, personId, ct);

    /// <summary>Who runs a command, and the operation if it was done before.</summary>
    /// <param name="Actor">Null when the person doesn't exist or is deactivated.</param>
    /// <param name="NewestSetting">The number of the newest change of a setting; 0 if there is none.</param>
    internal sealed record Caller(Actor? Actor, OperationRow? Operation, int NewestSetting);
}
