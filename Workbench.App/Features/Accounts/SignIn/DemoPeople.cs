using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>
/// Lists the people of the demo data, who sign in with one click. Only available in development with the demo switched on.
/// </summary>
public sealed class DemoPeople(
    IDbContextFactory<WorkbenchDb> contexts,
    IHostEnvironment environment,
    WorkbenchSettings settings
)
{
    /// <summary>The end of their addresses. No real address ends like this.</summary>
    public const string EmailSuffix = "@demo.invalid";

    public async Task<IReadOnlyList<Person>> AllAsync(CancellationToken ct)
    {
        if (!environment.IsDevelopment() || !settings.DemoEnabled)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db
            .People.AsNoTracking()
            .Where(p => p.IsActive && p.Email.EndsWith(EmailSuffix))
            .OrderBy(p => p.Id)
            .Take(20)
            .ToListAsync(ct);
    }
}
