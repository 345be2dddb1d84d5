using System.Security.Cryptography;

namespace Workbench.App.Commands.Auditing;

/// <summary>
/// Where a request comes from, for the audit. The web server sets it for a request or a connection; everything that the request
/// causes finds it, without each use case passing it on.
/// </summary>
/// <param name="Address">The network address of the browser; null for jobs and verbs.</param>
/// <param name="Session">The hash of the session's id (<see cref="HashOf"/>); null when nobody is signed in.</param>
public sealed record RequestOrigin(string? Address, string? Session)
{
    private const int HashLength = 16;
    private static readonly AsyncLocal<RequestOrigin?> Ambient = new();
    private static readonly RequestOrigin Nowhere = new(null, null);

    /// <summary>The origin of what runs now.</summary>
    public static RequestOrigin Current
    {
        get => Ambient.Value ?? Nowhere;
        set => Ambient.Value = value;
    }

    /// <summary>Returns what the audit stores of a session: it tells sessions apart and opens none.</summary>
    public static string HashOf(Guid session)
    {
        var hash = SHA256.HashData(session.ToByteArray());
        return Convert.ToHexStringLower(hash)[..HashLength];
    }
}
