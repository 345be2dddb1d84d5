using System.Security.Cryptography;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Creates security stamps. A new stamp ends a person's sessions and invalidates their one-time links, because cookie, circuit
/// and link carry the stamp they were created with.
/// </summary>
public static class SecurityStamps
{
    public static string Create() => RandomNumberGenerator.GetHexString(32);
}
