using Microsoft.AspNetCore.Identity;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>
/// Validates and hashes passwords. Only the length is checked: rules about digits and symbols lead to worse passwords.
/// </summary>
public sealed class PasswordService(IPasswordHasher<Person> hasher)
{
    public const int MinLength = 12;

    /// <summary>Hashing time grows with the length, so the length is limited.</summary>
    public const int MaxLength = 256;

    private static readonly Person Anonymous = new() { Name = "", Email = "" };

    /// <summary>Compared when there is no person, so that the response time doesn't reveal whether an account exists.</summary>
    private readonly Lazy<string> dummyHash = new(() =>
        hasher.HashPassword(Anonymous, Guid.NewGuid().ToString())
    );

    /// <returns>The reason the password is not accepted; null if it is.</returns>
    public static Refusal? Validate(string password) =>
        password.Length switch
        {
            < MinLength => Refusal.Because(RefusalCode.PasswordTooShort, MinLength),
            > MaxLength => Refusal.Because(RefusalCode.TextTooLong, FieldName.Password, MaxLength),
            _ => null,
        };

    public string Hash(string password) => hasher.HashPassword(Anonymous, password);

    /// <summary>Verifies a password. Takes the same time with and without a hash.</summary>
    public bool Verify(string? hash, string password)
    {
        var result = hasher.VerifyHashedPassword(Anonymous, hash ?? dummyHash.Value, password);
        return hash is not null && result != PasswordVerificationResult.Failed;
    }
}
