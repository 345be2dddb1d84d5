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
    /// <returns>The person with the new stamp, for the renewed cookie.</returns>
    public async Task<Outcome<Person>> RunAsync(
        Actor actor,
        PasswordProof proof,
        string newPassword,
        CancellationToken ct
    ) =>
        await (await current.CheckAsync(actor, proof, ct)).Match(
            person => ChangeAsync(actor, person, newPassword, ct),
            refusal => Task.FromResult(Outcome<Person>.Refuse(refusal))
        );

    private async Task<Outcome<Person>> ChangeAsync(
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
        var outcome = await commands.RunAsync<Outcome<Unit>>(
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
        return outcome.Match<Outcome<Person>>(
            _ =>
            {
                (before.PasswordHash, before.SecurityStamp) = (hash, stamp);
                return before;
            },
            refusal => refusal
        );
    }
}
