using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>Forgets the wrong passwords of a person who gets a new password or is activated.</summary>
internal static class SignInFailures
{
    public static async Task ForgetAsync(
        CommandContext context,
        Person person,
        CancellationToken ct
    )
    {
        var account = SignInAttempt.AccountOf(person.Email);
        context.Db.SignInFailures.RemoveRange(
            await context.Db.SignInFailures.Where(f => f.Account == account).ToListAsync(ct)
        );
        person.LockedUntil = null;
    }
}
