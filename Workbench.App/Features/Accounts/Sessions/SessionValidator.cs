using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Workbench.App.Shell.Status;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Whether what a cookie says about a person still holds.</summary>
public sealed class SessionValidator(
    IDbContextFactory<WorkbenchDb> contexts,
    IOptions<IdentityOptions> options
)
{
    /// <returns>Why it does not; null where it does.</returns>
    public async Task<SignOutReason?> FindSignOutReasonAsync(
        ClaimsPrincipal user,
        CancellationToken ct
    )
    {
        if (PersonIdOf(user) is not { } id)
        {
            return SignOutReason.SignedOut;
        }

        var session = SessionId.FromPrincipal(user)?.ToString();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db
            .People.AsNoTracking()
            .Where(p => p.Id == id)
            .Select(p => new
            {
                p.IsActive,
                p.SecurityStamp,
                IsOver = session != null && db.Operations.Any(o => o.Id == session),
            })
            .SingleOrDefaultAsync(ct);
        var stamp = user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        return person is not { IsActive: true } ? SignOutReason.Inactive
            : person.IsOver ? SignOutReason.SignedOut
            : string.Equals(person.SecurityStamp, stamp, StringComparison.Ordinal) ? null
            : SignOutReason.AccountChanged;
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
