using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>
/// Changes hours and yearly price of a package, or stops selling it, for agreements that choose it from a day on. Agreements that
/// have the package keep what they bought.
/// </summary>
[Rule("A11")]
[CommandName("ChangePackageOffer")]
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class ChangePackageOffer(CommandExecutor commands)
{
    /// <param name="wanted">The package as it is to be; its name says which one it is.</param>
    /// <param name="validFrom">The first day; null for today.</param>
    /// <param name="expectedVersion">The number of the newest version that was shown; null if the caller showed none.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        Package wanted,
        DateOnly? validFrom,
        long? expectedVersion,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ChangePackageOffer>(
                actor,
                $"package {wanted.Name}",
                operationId,
                new { wanted, validFrom }
            ),
            (context, token) => ChangeAsync(context, wanted, validFrom, expectedVersion, token),
            ct
        );

    private static async Task<Outcome<Unit>> ChangeAsync(
        CommandContext context,
        Package wanted,
        DateOnly? validFrom,
        long? expectedVersion,
        CancellationToken ct
    )
    {
        if (await context.Db.Packages.FindAsync([wanted.Name], ct) is not { } package)
        {
            return Refusal.Because(RefusalCode.PackageUnknown, wanted.Name);
        }

        // Two versions at once have the same number: the second one runs again and finds the first.
        var versions = await context
            .Db.PackageVersions.Where(v => v.PackageName == wanted.Name)
            .ToListAsync(ct);
        if (
            expectedVersion is { } seen
            && seen != versions.Select(v => v.No).DefaultIfEmpty(0).Max()
        )
        {
            return Refusal.Because(RefusalCode.ConcurrencyConflict);
        }

        var deciding = PackageVersion.Create(
            package,
            versions,
            wanted,
            validFrom ?? context.Today,
            context.Actor,
            context.Now
        );
        if (!deciding.TryGetValue(out var version, out var refusal))
        {
            return refusal;
        }

        context.Db.PackageVersions.Add(version);
        context.RecordChange(ChangeTopic.Package, 0);
        return Unit.Value;
    }
}
