using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Workbench.App.Shell.Status;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Checks whether the claims of a cookie are still valid.</summary>
public sealed class SessionValidator(
    IDbContextFactory<WorkbenchDb> contexts,
    IOptions<IdentityOptions> options
)
{
    /// <returns>The reason to sign the person out; null if the cookie is still valid.</returns>
    public async Task<SignOutReason?> FindSignOutReasonAsync(
        ClaimsPrincipal user,
        CancellationToken ct
    ) => (await ValidateAsync(user, ct)).Reason;

    /// <returns>The person of the cookie, or the reason to sign them out.</returns>
    public async Task<(Person? Person, SignOutReason? Reason)> ValidateAsync(
        ClaimsPrincipal user,
        CancellationToken ct
    )
    {
        if (PersonIdOf(user) is not { } id)
        {
            return (null, SignOutReason.SignedOut);
        }

        var session = SessionId.FromPrincipal(user)?.ToString();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db
            .People.AsNoTracking()
            .Where(p => p.Id == id)
            .Select(p => new
            {
                Person = p,
                IsOver = session != null && db.Operations.Any(o => o.Id == session),
            })
            .SingleOrDefaultAsync(ct);
        var stamp = user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        return found is not { Person.IsActive: true } ? (null, SignOutReason.Inactive)
            : found.IsOver ? (null, SignOutReason.SignedOut)
            : string.Equals(found.Person.SecurityStamp, stamp, StringComparison.Ordinal)
                ? (found.Person, null)
            : (null, SignOutReason.AccountChanged);
    }

    public static int? PersonIdOf(ClaimsPrincipal user) =>
        int.TryParse(
            user.FindFirstValue(ClaimTypes.NameIdentifier),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : null;
}
