using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>
/// Makes and checks the links by which passwords are set: Identity's own token, bound to person, purpose and security stamp,
/// and good for three days. Using it changes the stamp, so that it works once.
/// </summary>
public sealed class OneTimeLinks(
    IDbContextFactory<WorkbenchDb> contexts,
    IServiceScopeFactory scopes
)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <summary>The link for the person that a use case has just prepared for it.</summary>
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

    /// <returns>Whom the link is for; null where it was used, is too old or was never one.</returns>
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
