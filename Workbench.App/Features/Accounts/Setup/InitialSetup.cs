using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Setup;

/// <summary>
/// The way in while nobody can sign in: an address with a secret that this process made and only its log shows.
/// </summary>
public sealed class InitialSetup(IDbContextFactory<WorkbenchDb> contexts)
{
    private readonly string secret = RandomNumberGenerator.GetHexString(48, lowercase: true);

    /// <summary>Relative to the base of the site.</summary>
    public string Url => $"account/setup?token={secret}";

    public async Task<bool> IsAvailableAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Administrators.NoneExistAsync(db, ct);
    }

    /// <summary>Takes the same time however much of it is right.</summary>
    public bool IsValidToken(string? token) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(token ?? ""),
            Encoding.UTF8.GetBytes(secret)
        );
}
