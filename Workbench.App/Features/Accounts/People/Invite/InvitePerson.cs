using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.Invite;

/// <summary>
/// Adds a person and returns the link that sets their password. Only the person is stored: a repeated call with the same
/// operation id creates the link again.
/// </summary>
[CommandName("InvitePerson", Kind = AuditKind.Access)]
[AllowedFor(Roles.Administrator)]
public sealed class InvitePerson(CommandExecutor commands, OneTimeLinks links)
{
    public async Task<Outcome<OneTimeLink>> RunAsync(
        Actor actor,
        PersonInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        await links.CreateAsync(
            await commands.RunAsync(
                CommandDescriptor.Create<InvitePerson>(actor, "new person", operationId, input),
                (context, token) => InviteAsync(context, input, token),
                ct
            ),
            ct
        );

    private static async Task<Outcome<int>> InviteAsync(
        CommandContext context,
        PersonInput input,
        CancellationToken ct
    )
    {
        if (input.Validate() is { } problem)
        {
            return problem;
        }

        var id = await context.NextNumberAsync(Counters.Person, ct);
        var person = input.ToPerson(id);
        if (await context.Db.People.AnyAsync(p => p.NormalizedEmail == person.NormalizedEmail, ct))
        {
            return Refusal.Because(RefusalCode.EmailTaken, person.Email);
        }

        context.Db.People.Add(person);
        (context.AuditSubject, context.AuditDetail) = ($"person {id}", $"{person.Roles}");
        context.RecordChange(ChangeTopic.Person, id);
        return id;
    }
}
