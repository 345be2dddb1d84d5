using System.Security.Claims;

namespace Workbench.App.Live;

/// <summary>Identifies one sign-in in one browser. All tabs share the cookie and so the id.</summary>
public static class SessionId
{
    private const string ClaimType = "Workbench.Session";

    /// <param name="existing">The session to continue; null starts a new one.</param>
    public static Claim CreateClaim(Guid? existing = null) =>
        new(ClaimType, (existing ?? Guid.NewGuid()).ToString());

    /// <returns>The session id; null for a cookie of an older version that has none.</returns>
    public static Guid? FromPrincipal(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimType), out var id) ? id : null;

    /// <summary>Copies the session id when the cookie is renewed, so that it stays in the same session.</summary>
    public static void CopyClaim(ClaimsPrincipal? from, ClaimsPrincipal? to)
    {
        if (from?.FindFirst(ClaimType) is { } claim && to?.Identity is ClaimsIdentity identity)
        {
            identity.AddClaim(claim.Clone());
        }
    }
}
