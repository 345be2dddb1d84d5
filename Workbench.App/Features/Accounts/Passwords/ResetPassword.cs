using Workbench.App.Commands;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>
/// Resets a person's password, ends their sessions and returns the link that sets a new one. Also returns a new link for a
/// person whose invitation has expired. A person who resets their own password keeps the old one until the link is used, so
/// that they can't lock themselves out.
/// </summary>
[CommandName("ResetPassword", Kind = AuditKind.SignIn)]
[AllowedFor(Roles.Administrator)]
public sealed class ResetPassword(CommandExecutor commands, OneTimeLinks links)
{
    public async Task<Outcome<OneTimeLink>> RunAsync(
        Actor actor,
        int personId,
        Guid operationId,
        CancellationToken ct
    ) =>
        await links.CreateAsync(
            await commands.RunAsync(
                CommandDescriptor.Create<ResetPassword>(
                    actor,
                    $"person {personId}",
                    operationId,
                    null
                ),
                (context, token) => ResetAsync(context, personId, token),
                ct
            ),
            ct
        );

    private static async Task<Outcome<int>> ResetAsync(
        CommandContext context,
        int personId,
        CancellationToken ct
    )
    {
        if (await context.Db.People.FindAsync([personId], ct) is not { IsActive: true } person)
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        if (personId != context.Actor.Id)
        {
            if (await Administrators.IsLastAsync(context, person, ct))
            {
                return Refusal.Because(RefusalCode.LastAdministrator);
            }

            person.PasswordHash = null;
        }

        await SignInFailures.ForgetAsync(context, person, ct);
        person.SecurityStamp = SecurityStamps.Create();
        context.RecordChange(ChangeTopic.Person, personId);
        return personId;
    }
}
