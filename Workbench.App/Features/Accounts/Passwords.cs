using Microsoft.AspNetCore.Identity;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts;

/// <summary>
/// What a password must be, and its hash. Length is all that counts: rules about digits and signs make passwords worse.
/// </summary>
public sealed class Passwords(IPasswordHasher<Person> hasher)
{
    public const int ShortestLength = 12;

    /// <summary>Hashing takes time by the length, so that there is an end to it.</summary>
    public const int LongestLength = 256;

    private static readonly Person Nobody = new() { Name = "", Email = "" };

    /// <summary>Compared with where there is nobody, so that the time taken doesn't tell.</summary>
    private readonly Lazy<string> nobodysHash = new(() =>
        hasher.HashPassword(Nobody, Guid.NewGuid().ToString())
    );

    /// <returns>Why not; null where it will do.</returns>
    public static Refusal? Problem(string password) =>
        password.Length switch
        {
            < ShortestLength => Refusal.Because(RefusalCode.PasswordTooShort, ShortestLength),
            > LongestLength => Refusal.Because(
                RefusalCode.TextTooLong,
                FieldName.Password,
                LongestLength
            ),
            _ => null,
        };

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <summary>Takes the same time whether there is a hash or not.</summary>
    public bool Fits(string? hash, string password)
    {
        var result = hasher.VerifyHashedPassword(Nobody, hash ?? nobodysHash.Value, password);
        return hash is not null && result != PasswordVerificationResult.Failed;
    }
}
