using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Setup;

/// <summary>
/// Makes a known person administrator, lets them sign in again and returns the link that sets a new password. Their old password
/// stays valid until the link is used.
/// </summary>
[CommandName("SetAdministrator", Kind = AuditKind.Access)]
[AllowedFor(Roles.Administrator)]
public sealed class SetAdministrator(CommandExecutor commands, OneTimeLinks links)
{
    public async Task<Outcome<OneTimeLink>> RunAsync(
        Actor actor,
        string email,
        Guid operationId,
        CancellationToken ct
    ) =>
        await links.CreateAsync(
            await commands.RunAsync(
                CommandDescriptor.Create<SetAdministrator>(
                    actor,
                    "administrator",
                    operationId,
                    email
                ),
                (context, token) => SetAsync(context, email, token),
                ct
            ),
            ct
        );

    private static async Task<Outcome<int>> SetAsync(
        CommandContext context,
        string email,
        CancellationToken ct
    )
    {
        var normalized = EmailAddress.Normalize(email);
        var person = await context.Db.People.SingleOrDefaultAsync(
            p => p.NormalizedEmail == normalized && p.JoinedIntoId == null,
            ct
        );
        if (person is null)
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        var before = person.Roles;
        person.IsActive = true;
        person.Roles |= Roles.Administrator;
        context.AuditSubject = $"person {person.Id}";
        context.AuditDetail = $"{before} → {person.Roles}";
        await SignInFailures.ForgetAsync(context, person, ct);
        person.SecurityStamp = SecurityStamps.Create();
        context.RecordChange(ChangeTopic.Person, person.Id);
        return person.Id;
    }
}
