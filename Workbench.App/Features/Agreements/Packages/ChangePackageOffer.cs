using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>
/// Changes the yearly price of a package, for agreements that choose it from now on. Agreements that have the package keep their
/// price.
/// </summary>
[Rule("A11")]
[CommandName("ChangePackagePrice")]
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class ChangePackagePrice(CommandExecutor commands)
{
    /// <param name="priceOre">The new yearly price in öre, excluding VAT.</param>
    /// <param name="expectedVersion">The version that was shown; null if the caller showed none.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        string name,
        long priceOre,
        long? expectedVersion,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ChangePackagePrice>(
                actor,
                $"package {name}",
                operationId,
                priceOre
            ),
            (context, token) => ChangeAsync(context, name, priceOre, expectedVersion, token),
            ct
        );

    private static async Task<Outcome<Unit>> ChangeAsync(
        CommandContext context,
        string name,
        long priceOre,
        long? expectedVersion,
        CancellationToken ct
    )
    {
        if (await context.Db.Packages.FindAsync([name], ct) is not { } package)
        {
            return Refusal.Because(RefusalCode.PackageUnknown, name);
        }

        if (context.CheckVersion(package, expectedVersion) is { } conflict)
        {
            return conflict;
        }

        var changed = package with { YearlyPriceOre = priceOre };
        if (!changed.IsInRange)
        {
            return changed.OutOfRange();
        }

        foreach (
            var agreement in await context
                .Db.Agreements.Where(a => a.Package == name && a.KeptYearlyPriceOre == null)
                .ToListAsync(ct)
        )
        {
            context.Replace(
                agreement,
                agreement with
                {
                    KeptYearlyPriceOre = package.YearlyPriceOre,
                }
            );
            context.RecordChange(ChangeTopic.Account, agreement.CustomerId);
        }

        context.Replace(package, changed);
        context.RecordChange(ChangeTopic.Package, 0);
        return Unit.Value;
    }
}
