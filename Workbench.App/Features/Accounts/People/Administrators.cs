using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People;

/// <summary>Ensures that there is always at least one administrator.</summary>
public static class Administrators
{
    /// <summary>
    /// Returns whether nobody else could administer: active, with the role, and with a password to sign in with. Two
    /// administrators who demote each other at once run one after the other, because both change the same counter.
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

    /// <summary>Returns whether nobody can sign in yet, so that nobody can invite others.</summary>
    public static async Task<bool> NoneExistAsync(WorkbenchDb db, CancellationToken ct) =>
        !await db.People.AnyAsync(
            p => p.PasswordHash != null || (p.Roles & Roles.Administrator) == Roles.Administrator,
            ct
        );
}
