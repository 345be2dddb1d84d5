using System.Security.Cryptography;
using System.Text;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>Creates codes that replace the authenticator app once each.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    /// <summary>Without letters and digits that look alike. 10 of 30 are 49 bits.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz2345678";

    private const int Length = 10;
    private const int GroupLength = 5;

    /// <returns>New codes, such as "k4m2x-9abcd".</returns>
    public static IReadOnlyList<string> Create() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(_ => Group(RandomNumberGenerator.GetString(Letters, Length))),
        ];

    /// <summary>Returns the hash of a code, however it was typed.</summary>
    public static string Hash(string code)
    {
        var letters = new string([
            .. code.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant),
        ]);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(letters)));
    }

    private static string Group(string code) => $"{code[..GroupLength]}-{code[GroupLength..]}";
}
