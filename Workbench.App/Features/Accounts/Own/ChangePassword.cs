using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Own;

/// <summary>
/// Changes a person's own password and signs them out everywhere else. The current password is checked and counted like at
/// sign-in, so that somebody at an open screen can't guess it.
/// </summary>
[CommandName("ChangePassword")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ChangePassword(
    CommandExecutor commands,
    IDbContextFactory<WorkbenchDb> contexts,
    CheckPassword check,
    PasswordService passwordService
)
{
    /// <returns>The person with the new stamp, for the renewed cookie.</returns>
    public async Task<Outcome<Person>> RunAsync(
        Actor actor,
        PasswordChange change,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (
            await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == actor.Id, ct)
            is not { } before
        )
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        var proof = await check.RunAsync(
            new(before.Email, change.Current, change.Address, change.BrowserOf),
            ct
        );
        if (proof.Person is null)
        {
            return proof.Wait > TimeSpan.Zero
                ? Refusal.Because(
                    RefusalCode.TooManyWrongPasswords,
                    (int)Math.Ceiling(proof.Wait.TotalMinutes)
                )
                : Refusal.Because(RefusalCode.CurrentPasswordWrong);
        }

        if (PasswordService.Validate(change.New, before.Name, before.Email) is { } problem)
        {
            return problem;
        }

        // Hashed outside the transaction: hashing takes longer than a transaction may.
        var hash = passwordService.Hash(change.New);
        var stamp = SecurityStamps.Create();
        var outcome = await commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ChangePassword>(actor, $"person {actor.Id}"),
            (context, token) => ChangeAsync(context, hash, stamp, token),
            ct
        );
        return outcome.Match<Outcome<Person>>(
            _ =>
            {
                (before.PasswordHash, before.SecurityStamp) = (hash, stamp);
                return before;
            },
            Outcome<Person>.Refuse
        );
    }

    private static async Task<Outcome<Unit>> ChangeAsync(
        CommandContext context,
        string hash,
        string stamp,
        CancellationToken ct
    )
    {
        var person = await context.Db.People.FindAsync([context.Actor.Id], ct);
        if (person is not { IsActive: true })
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        (person.PasswordHash, person.SecurityStamp) = (hash, stamp);
        context.RecordChange(ChangeTopic.Person, person.Id);
        return Unit.Value;
    }
}
