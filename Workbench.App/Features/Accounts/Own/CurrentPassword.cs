using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Own;

/// <summary>
/// Checks the current password of a signed-in person before they change how they sign in. It is counted like at sign-in, so
/// that somebody at an open screen can't guess it.
/// </summary>
public sealed class CurrentPassword(IDbContextFactory<WorkbenchDb> contexts, CheckPassword check)
{
    public async Task<Outcome<Person>> CheckAsync(
        int personId,
        PasswordProof proof,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (
            await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, ct)
            is not { IsActive: true, Roles: not Roles.None } person
        )
        {
            return Refusal.Because(RefusalCode.NotAllowed);
        }

        var result = await check.RunAsync(
            new(person.Email, proof.Password, proof.Address, proof.BrowserOf),
            ct
        );
        return result.Person is not null ? person
            : result.Wait > TimeSpan.Zero
                ? Refusal.Because(
                    RefusalCode.TooManyWrongPasswords,
                    (int)Math.Ceiling(result.Wait.TotalMinutes)
                )
            : Refusal.Because(RefusalCode.CurrentPasswordWrong);
    }
}
