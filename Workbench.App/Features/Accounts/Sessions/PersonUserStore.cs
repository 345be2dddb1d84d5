using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Reads people for Identity's cookies and tokens; never writes. Use cases change people, because Identity would write back the
/// whole person as loaded and so overwrite roles or a stamp that somebody changed meanwhile.
/// </summary>
public sealed class PersonUserStore(IDbContextFactory<WorkbenchDb> contexts)
    : IUserSecurityStampStore<Person>
{
    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!int.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
    }

    public async Task<Person?> FindByNameAsync(
        string normalizedUserName,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(p => p.NormalizedEmail == normalizedUserName, cancellationToken);
    }

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(
        Person user,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(user.NormalizedEmail);

    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(
        Person user,
        string stamp,
        CancellationToken cancellationToken
    ) => throw CreateReadOnlyException();

    public Task SetUserNameAsync(
        Person user,
        string? userName,
        CancellationToken cancellationToken
    ) => throw CreateReadOnlyException();

    public Task SetNormalizedUserNameAsync(
        Person user,
        string? normalizedName,
        CancellationToken cancellationToken
    ) => throw CreateReadOnlyException();

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) =>
        throw CreateReadOnlyException();

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) =>
        throw CreateReadOnlyException();

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) =>
        throw CreateReadOnlyException();

    public void Dispose() { }

    private static NotSupportedException CreateReadOnlyException() =>
        new("People are changed by the use cases of Features/Accounts.");
}
