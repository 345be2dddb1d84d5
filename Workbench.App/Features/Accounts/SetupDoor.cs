using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts;

/// <summary>
/// The way in while nobody can sign in: an address with a secret that this process made and only its log shows.
/// </summary>
public sealed class SetupDoor(IDbContextFactory<WorkbenchDb> contexts)
{
    private readonly string secret = RandomNumberGenerator.GetHexString(48, lowercase: true);

    /// <summary>Relative to the base of the site.</summary>
    public string Address => $"account/setup?token={secret}";

    public async Task<bool> IsOpenAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Administrators.AreMissingAsync(db, ct);
    }

    /// <summary>Takes the same time however much of it is right.</summary>
    public bool Fits(string? token) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(token ?? ""),
            Encoding.UTF8.GetBytes(secret)
        );
}
