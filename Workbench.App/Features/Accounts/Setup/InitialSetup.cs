using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Setup;

/// <summary>
/// Gives access to the one-time set-up while nobody can sign in. The address contains a token that this process writes only to
/// its log. Nodes share the keys of tokens, so that each accepts the address that another one wrote: behind a proxy nobody knows
/// which node answers. A token is valid for a day, since logs are kept for long, and only while there is no administrator.
/// </summary>
public sealed class InitialSetup(
    IDbContextFactory<WorkbenchDb> contexts,
    IDataProtectionProvider protection
)
{
    private const string Content = "setup";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("InitialSetup")
        .ToTimeLimitedDataProtector();

    /// <summary>The address of the set-up page, relative to the base address of the site. Each reading makes another token.</summary>
    public string Url => $"account/setup?token={protector.Protect(Content, Lifetime)}";

    public async Task<bool> IsAvailableAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Administrators.NoneExistAsync(db, ct);
    }

    /// <summary>Returns whether a node of this system made the token within the last day.</summary>
    public bool IsValidToken(string? token)
    {
        try
        {
            return string.Equals(
                protector.Unprotect(token ?? ""),
                Content,
                StringComparison.Ordinal
            );
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
