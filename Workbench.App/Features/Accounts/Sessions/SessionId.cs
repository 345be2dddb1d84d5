using System.Security.Claims;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>One signing in with one browser: all its tabs have the same cookie and with it the same id.</summary>
public static class SessionId
{
    private const string ClaimType = "Workbench.Session";

    /// <param name="existing">One that goes on; null begins another.</param>
    public static Claim CreateClaim(Guid? existing = null) =>
        new(ClaimType, (existing ?? Guid.NewGuid()).ToString());

    /// <returns>Null for a cookie of a version that gave none.</returns>
    public static Guid? FromPrincipal(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimType), out var id) ? id : null;

    /// <summary>The cookie is made anew now and then, and stays of the same session.</summary>
    public static void CopyClaim(ClaimsPrincipal? from, ClaimsPrincipal? to)
    {
        if (from?.FindFirst(ClaimType) is { } claim && to?.Identity is ClaimsIdentity identity)
        {
            identity.AddClaim(claim.Clone());
        }
    }
}
