using Microsoft.AspNetCore.Identity;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>
/// What a password must be, and its hash. Length is all that counts: rules about digits and signs make passwords worse.
/// </summary>
public sealed class PasswordService(IPasswordHasher<Person> hasher)
{
    public const int MinLength = 12;

    /// <summary>Hashing takes time by the length, so that there is an end to it.</summary>
    public const int MaxLength = 256;

    private static readonly Person Anonymous = new() { Name = "", Email = "" };

    /// <summary>Compared with where there is nobody, so that the time taken doesn't tell.</summary>
    private readonly Lazy<string> dummyHash = new(() =>
        hasher.HashPassword(Anonymous, Guid.NewGuid().ToString())
    );

    /// <returns>Why not; null where it will do.</returns>
    public static Refusal? Validate(string password) =>
        password.Length switch
        {
            < MinLength => Refusal.Because(RefusalCode.PasswordTooShort, MinLength),
            > MaxLength => Refusal.Because(RefusalCode.TextTooLong, FieldName.Password, MaxLength),
            _ => null,
        };

    public string Hash(string password) => hasher.HashPassword(Anonymous, password);

    /// <summary>Takes the same time whether there is a hash or not.</summary>
    public bool Verify(string? hash, string password)
    {
        var result = hasher.VerifyHashedPassword(Anonymous, hash ?? dummyHash.Value, password);
        return hash is not null && result != PasswordVerificationResult.Failed;
    }
}
