using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>
/// Changes the package of an agreement. More hours apply at once; the same number or fewer apply from the next reset.
/// </summary>
[Rule("A11")]
[CommandName("ChangePackage")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class ChangePackage(CommandExecutor commands)
{
    public Task<Outcome<PackageChange>> RunAsync(
        Actor actor,
        int customerId,
        string package,
        Guid operationId,
        CancellationToken ct
    ) => RunAsync(actor, customerId, package, agreedOre: null, operationId, ct);

    /// <param name="agreedOre">The price that was shown, in öre. If the price differs, the change is refused. Null if no price
    /// was shown.</param>
    public Task<Outcome<PackageChange>> RunAsync(
        Actor actor,
        int customerId,
        string package,
        long? agreedOre,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ChangePackage>(
                actor,
                $"customer {customerId}",
                operationId,
                new { package, agreedOre }
            ),
            (context, token) => ChangeAsync(context, customerId, package, agreedOre, token),
            ct
        );

    private static async Task<Outcome<PackageChange>> ChangeAsync(
        CommandContext context,
        int customerId,
        string package,
        long? agreedOre,
        CancellationToken ct
    )
    {
        if (!await context.Db.Customers.AnyAsync(c => c.Id == customerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, customerId);
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(context, customerId, ct);
        var changing = await context.ChangePackageAsync(account, package, ct);
        if (!changing.TryGetValue(out var change, out var refusal))
        {
            return refusal;
        }

        if (HoursPurchases.CheckAgreedPrice(agreedOre, change.PriceOre) is { } changed)
        {
            return changed;
        }

        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return change;
    }
}
