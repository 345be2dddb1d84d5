using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Own;

/// <summary>Changes a person's own password and signs them out everywhere else.</summary>
[CommandName("ChangePassword", Kind = AuditKind.SignIn)]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ChangePassword(
    CommandExecutor commands,
    CurrentPassword current,
    PasswordService passwordService
)
{
    public async Task<Outcome<Unit>> RunAsync(
        Actor actor,
        PasswordProof proof,
        string newPassword,
        CancellationToken ct
    ) =>
        await (await current.CheckAsync(actor.Id, proof, ct)).Match(
            person => ChangeAsync(actor, person, newPassword, ct),
            refusal => Task.FromResult(Outcome<Unit>.Refuse(refusal))
        );

    private async Task<Outcome<Unit>> ChangeAsync(
        Actor actor,
        Person before,
        string newPassword,
        CancellationToken ct
    )
    {
        if (PasswordService.Validate(newPassword, before.Name, before.Email) is { } problem)
        {
            return problem;
        }

        // Hashed outside the transaction: hashing takes longer than a transaction may.
        var hash = passwordService.Hash(newPassword);
        var stamp = SecurityStamps.Create();
        return await commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ChangePassword>(actor, $"person {actor.Id}"),
            async (context, token) =>
            {
                var person = await context.Db.People.FindAsync([actor.Id], token);
                if (person is not { IsActive: true })
                {
                    return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
                }

                (person.PasswordHash, person.SecurityStamp) = (hash, stamp);
                context.RecordChange(ChangeTopic.Person, person.Id);
                return Unit.Value;
            },
            ct
        );
    }
}
