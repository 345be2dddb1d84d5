using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Setup;

/// <summary>
/// Gives access to the one-time set-up while nobody can sign in. The address contains a secret that this process created and
/// writes only to its log.
/// </summary>
public sealed class InitialSetup(IDbContextFactory<WorkbenchDb> contexts)
{
    private readonly string secret = RandomNumberGenerator.GetHexString(48, lowercase: true);

    /// <summary>The address of the set-up page, relative to the base address of the site.</summary>
    public string Url => $"account/setup?token={secret}";

    public async Task<bool> IsAvailableAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Administrators.NoneExistAsync(db, ct);
    }

    /// <summary>
    /// Compares the token in constant time, so that the response time doesn't reveal how much of it is right.
    /// </summary>
    public bool IsValidToken(string? token) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(token ?? ""),
            Encoding.UTF8.GetBytes(secret)
        );
}
