using System.Security.Cryptography;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// A new stamp ends a person's sessions and makes their one-time links worthless: cookie, circuit and link carry the stamp
/// that they were made with.
/// </summary>
public static class SecurityStamps
{
    public static string Create() => RandomNumberGenerator.GetHexString(32);
}
