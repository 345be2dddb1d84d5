using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.Activation;

/// <summary>Prevents a person from signing in and ends their sessions. Their tickets stay assigned to
/// them, and their running timer is parked.</summary>
[CommandName("DeactivatePerson")]
[AllowedFor(Roles.Administrator)]
public sealed class DeactivatePerson(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int personId,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<DeactivatePerson>(
                actor,
                $"person {personId}",
                operationId,
                null
            ),
            (context, token) => DeactivateAsync(context, personId, token),
            ct
        );

    private static async Task<Outcome<Unit>> DeactivateAsync(
        CommandContext context,
        int personId,
        CancellationToken ct
    )
    {
        if (await context.Db.People.FindAsync([personId], ct) is not { } person)
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        if (await Administrators.IsLastAsync(context, person, ct))
        {
            return Refusal.Because(RefusalCode.LastAdministrator);
        }

        await context.ParkTimerOfAsync(personId, ct);
        person.IsActive = false;
        person.SecurityStamp = SecurityStamps.Create();
        context.RecordChange(ChangeTopic.Person, personId);
        return Unit.Value;
    }
}
