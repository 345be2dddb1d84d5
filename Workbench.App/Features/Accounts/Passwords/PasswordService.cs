using Microsoft.AspNetCore.Identity;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>
/// Validates and hashes passwords: a minimum length and no password that is easy to guess (NIST 800-63B). There are no rules
/// about digits and symbols, which lead to worse passwords.
/// </summary>
public sealed class PasswordService(IPasswordHasher<Person> hasher)
{
    public const int MinLength = 12;

    /// <summary>Hashing time grows with the length, so the length is limited.</summary>
    public const int MaxLength = 256;

    /// <summary>Rounds of PBKDF2 with SHA-512. A password with fewer is hashed again at the next sign-in.</summary>
    public const int HashIterations = 210_000;

    private static readonly Person Anonymous = new() { Name = "", Email = "" };

    /// <summary>Compared when there is no person, so that the response time doesn't reveal whether an account exists.</summary>
    private readonly Lazy<string> dummyHash = new(() =>
        hasher.HashPassword(Anonymous, Guid.NewGuid().ToString())
    );

    /// <param name="owner">Name and e-mail address of the person, which make bad passwords.</param>
    /// <returns>The reason the password is not accepted; null if it is.</returns>
    public static Refusal? Validate(string password, params string[] owner) =>
        password.Length switch
        {
            < MinLength => Refusal.Because(RefusalCode.PasswordTooShort, MinLength),
            > MaxLength => Refusal.Because(RefusalCode.TextTooLong, FieldName.Password, MaxLength),
            _ when PasswordStrength.IsEasyToGuess(password, owner) => Refusal.Because(
                RefusalCode.PasswordEasyToGuess
            ),
            _ => null,
        };

    public string Hash(string password) => hasher.HashPassword(Anonymous, password);

    /// <summary>Verifies a password. Takes the same time with and without a hash.</summary>
    /// <param name="newHash">A hash to store instead, if the old one was made with fewer rounds; null otherwise.</param>
    public bool Verify(string? hash, string password, out string? newHash)
    {
        var result = hasher.VerifyHashedPassword(Anonymous, hash ?? dummyHash.Value, password);
        newHash =
            hash is not null && result == PasswordVerificationResult.SuccessRehashNeeded
                ? Hash(password)
                : null;
        return hash is not null && result != PasswordVerificationResult.Failed;
    }
}
