using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>
/// Creates and checks the links that set passwords. A link carries Identity's token, which is bound to the person, the purpose
/// and the security stamp, and is valid for a day. Using a link changes the stamp, so each link works once.
/// </summary>
public sealed class OneTimeLinks(
    IDbContextFactory<WorkbenchDb> contexts,
    IServiceScopeFactory scopes
)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Creates the link for the person that a use case has just prepared.</summary>
    public async Task<Outcome<OneTimeLink>> CreateAsync(
        Outcome<int> prepared,
        CancellationToken ct
    ) =>
        await prepared.Match<Task<Outcome<OneTimeLink>>>(
            async id =>
            {
                var token = await UseManagerAsync(
                    await LoadPersonAsync(id, ct)
                        ?? throw new InvalidOperationException($"Person {id} is gone."),
                    (manager, person) => manager.GeneratePasswordResetTokenAsync(person)
                );
                return new OneTimeLink(id, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token)));
            },
            refusal => Task.FromResult(Outcome<OneTimeLink>.Refuse(refusal))
        );

    /// <returns>The person the link is for; null if the link was used, has expired or never existed.</returns>
    public async Task<Person?> FindPersonAsync(OneTimeLink link, CancellationToken ct)
    {
        if (
            !Base64Url.IsValid(link.Token)
            || await LoadPersonAsync(link.PersonId, ct) is not { IsActive: true } person
        )
        {
            return null;
        }

        var token = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(link.Token));
        var good = await UseManagerAsync(
            person,
            (manager, p) =>
                manager.VerifyUserTokenAsync(
                    p,
                    manager.Options.Tokens.PasswordResetTokenProvider,
                    UserManager<Person>.ResetPasswordTokenPurpose,
                    token
                )
        );
        return good ? person : null;
    }

    private async Task<Person?> LoadPersonAsync(int id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
    }

    private async Task<T> UseManagerAsync<T>(
        Person person,
        Func<UserManager<Person>, Person, Task<T>> work
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<UserManager<Person>>(), person);
    }
}
