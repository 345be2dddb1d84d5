using Workbench.App.Commands;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.Activation;

/// <summary>Lets a person sign in again with their earlier password. Earlier one-time links stay invalid.</summary>
[CommandName("ActivatePerson", Kind = AuditKind.Access)]
[AllowedFor(Roles.Administrator)]
public sealed class ActivatePerson(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int personId,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ActivatePerson>(
                actor,
                $"person {personId}",
                operationId,
                null
            ),
            async (context, token) =>
            {
                if (await context.Db.People.FindAsync([personId], token) is not { } person)
                {
                    return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
                }

                if (person.JoinedIntoId is not null)
                {
                    return Refusal.Because(RefusalCode.PersonJoined);
                }

                person.IsActive = true;
                await SignInFailures.ForgetAsync(context, person, token);
                context.RecordChange(ChangeTopic.Person, personId);
                return Unit.Value;
            },
            ct
        );
}
