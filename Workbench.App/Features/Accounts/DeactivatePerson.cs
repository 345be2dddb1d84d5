using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts;

/// <summary>Keeps a person from signing in and closes what they have open. Their work stays theirs.</summary>
[CommandName("DeactivatePerson")]
[AllowedFor(Roles.Administrator)]
public sealed class DeactivatePerson(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int personId,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<DeactivatePerson>(actor, $"person {personId}", operationId),
            (scope, token) => DeactivateAsync(scope, personId, token),
            ct
        );

    private static async Task<Outcome<Unit>> DeactivateAsync(
        CommandContext scope,
        int personId,
        CancellationToken ct
    )
    {
        if (await scope.Db.People.FindAsync([personId], ct) is not { } person)
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        if (await Administrators.IsLastAsync(scope, person, ct))
        {
            return Refusal.Because(RefusalCode.LastAdministrator);
        }

        person.IsActive = false;
        person.SecurityStamp = SecurityStamps.Next();
        scope.RecordChange(ChangeTopic.Person, personId);
        return Unit.Value;
    }
}
