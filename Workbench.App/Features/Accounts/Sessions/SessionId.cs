using System.Security.Claims;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>One signing in with one browser: all its tabs have the same cookie and with it the same id.</summary>
public static class SessionId
{
    private const string Type = "Workbench.Session";

    /// <param name="goesOn">One that goes on; null begins another.</param>
    public static Claim New(Guid? goesOn = null) =>
        new(Type, (goesOn ?? Guid.NewGuid()).ToString());

    /// <returns>Null for a cookie of a version that gave none.</returns>
    public static Guid? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Type), out var id) ? id : null;

    /// <summary>The cookie is made anew now and then, and stays of the same session.</summary>
    public static void Carry(ClaimsPrincipal? from, ClaimsPrincipal? to)
    {
        if (from?.FindFirst(Type) is { } claim && to?.Identity is ClaimsIdentity identity)
        {
            identity.AddClaim(claim.Clone());
        }
    }
}
