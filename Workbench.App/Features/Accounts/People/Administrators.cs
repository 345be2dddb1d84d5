using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People;

/// <summary>Keeps a Workbench from ending up without anybody who can administer it.</summary>
public static class Administrators
{
    /// <summary>
    /// Whether nobody else could administer: active, with the role, and with a password to sign in by. Two administrators that
    /// demote each other at once come one after the other here, since both change the same counter.
    /// </summary>
    public static async Task<bool> IsLastAsync(
        CommandContext context,
        Person person,
        CancellationToken ct
    )
    {
        await context.NextNumberAsync(Counters.Administrators, ct);
        return person.IsActive
            && person.Roles.HasFlag(Roles.Administrator)
            && !await context.Db.People.AnyAsync(
                p =>
                    p.Id != person.Id
                    && p.IsActive
                    && p.PasswordHash != null
                    && (p.Roles & Roles.Administrator) == Roles.Administrator,
                ct
            );
    }

    /// <summary>Whether nobody can sign in yet, and nobody is there who could invite others.</summary>
    public static async Task<bool> NoneExistAsync(WorkbenchDb db, CancellationToken ct) =>
        !await db.People.AnyAsync(
            p => p.PasswordHash != null || (p.Roles & Roles.Administrator) == Roles.Administrator,
            ct
        );
}
