using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>
/// Carries from the form of the password to the form of the code whose password was right. Encrypted, and good for five
/// minutes and as long as the person's stamp.
/// </summary>
public sealed class PendingSignIns(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan EnrolmentLifetime = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("Workbench.PendingSignIn")
        .ToTimeLimitedDataProtector();

    /// <param name="newKey">The key of an app that is set up now; null if the person has one.</param>
    public string Protect(Person person, string? newKey = null) =>
        Protect(person.Id, person.SecurityStamp, newKey);

    /// <param name="newKey">The key of an app that is set up now; null if the person has one.</param>
    public string Protect(int personId, string stamp, string? newKey) =>
        protector.Protect(
            string.Create(CultureInfo.InvariantCulture, $"{personId} {stamp} {newKey}"),
            newKey is null ? Lifetime : EnrolmentLifetime
        );

    /// <returns>What was protected; null if it is too old or made up.</returns>
    public PendingSignIn? Read(string? text)
    {
        try
        {
            var parts = protector.Unprotect(text ?? "").Split(' ');
            return new(
                int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture),
                parts[1],
                parts[2].Length > 0 ? parts[2] : null
            );
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
