using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>Returns how the person who asks signs in.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TwoFactorQuery(IDbContextFactory<WorkbenchDb> contexts)
{
    public async Task<Outcome<TwoFactorView>> RunAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await PermissionChecker.IsAllowedAsync<TwoFactorQuery>(db, actor, ct))
        {
            return Refusal.Because(RefusalCode.NotAllowed);
        }

        return await db
            .People.AsNoTracking()
            .Where(p => p.Id == actor.Id)
            .Select(p => new TwoFactorView(
                p.Email,
                p.SecurityStamp,
                p.AuthenticatorKey != null,
                db.RecoveryCodes.Count(c => c.PersonId == p.Id)
            ))
            .SingleAsync(ct);
    }
}
