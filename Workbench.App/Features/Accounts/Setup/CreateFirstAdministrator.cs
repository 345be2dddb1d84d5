using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Features.Accounts.People.Invite;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Setup;

/// <summary>
/// Creates the first administrator, as long as nobody can sign in. The program acts, because there is no person yet.
/// </summary>
[CommandName("MakeFirstAdministrator", Kind = AuditKind.Access)]
[AllowedFor(Roles.Administrator)]
public sealed class CreateFirstAdministrator(
    CommandExecutor commands,
    PasswordService passwordService
)
{
    /// <returns>The id of the new person.</returns>
    public async Task<Outcome<int>> RunAsync(
        Actor actor,
        FirstAdministratorInput input,
        Guid operationId,
        CancellationToken ct
    )
    {
        if (PasswordService.Validate(input.Password, input.Name, input.Email) is { } problem)
        {
            return problem;
        }

        // Hashed outside the transaction: hashing takes longer than a transaction may.
        var hash = passwordService.Hash(input.Password);
        return await commands.RunAsync(
            CommandDescriptor.Create<CreateFirstAdministrator>(
                actor,
                "first administrator",
                operationId,
                new { input.Name, input.Email }
            ),
            (context, token) =>
                CreateAsync(
                    context,
                    new(input.Name, input.Email, Roles.Administrator),
                    hash,
                    token
                ),
            ct
        );
    }

    private static async Task<Outcome<int>> CreateAsync(
        CommandContext context,
        PersonInput input,
        string hash,
        CancellationToken ct
    )
    {
        if (input.Validate() is { } problem)
        {
            return problem;
        }

        // The number is taken first: its row lets one of two calls through at a time, and the second then sees the person of
        // the first.
        var person = input.ToPerson(await context.NextNumberAsync(Counters.Person, ct));
        if (!await Administrators.NoneExistAsync(context.Db, ct))
        {
            return Refusal.Because(RefusalCode.LinkExpired);
        }

        if (await context.Db.People.AnyAsync(p => p.NormalizedEmail == person.NormalizedEmail, ct))
        {
            return Refusal.Because(RefusalCode.EmailTaken, person.Email);
        }

        person.PasswordHash = hash;
        context.Db.People.Add(person);
        (context.AuditSubject, context.AuditDetail) = ($"person {person.Id}", $"{person.Roles}");
        context.RecordChange(ChangeTopic.Person, person.Id);
        return person.Id;
    }
}
