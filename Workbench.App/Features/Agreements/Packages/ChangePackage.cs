using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>
/// Changes the package of an agreement and records who ordered it. More hours apply at once; the same number or fewer apply from the next reset.
/// </summary>
[Rule("A11")]
[CommandName("ChangePackage")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class ChangePackage(CommandExecutor commands)
{
    public Task<Outcome<PackageChange>> RunAsync(
        Actor actor,
        int customerId,
        PackageOrderInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ChangePackage>(
                actor,
                $"customer {customerId}",
                operationId,
                input
            ),
            (context, token) => ChangeAsync(context, customerId, input, token),
            ct
        );

    private static async Task<Outcome<PackageChange>> ChangeAsync(
        CommandContext context,
        int customerId,
        PackageOrderInput input,
        CancellationToken ct
    )
    {
        if (!await context.Db.Customers.AnyAsync(c => c.Id == customerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, customerId);
        }

        if (
            !CustomerOrder
                .Create(input.OrderedBy, input.Channel, input.Reference)
                .TryGetValue(out var order, out var refusal)
        )
        {
            return refusal;
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(context, customerId, ct);
        var changing = await context.ChangePackageAsync(account, input.Package, order, ct);
        if (!changing.TryGetValue(out var change, out refusal))
        {
            return refusal;
        }

        if (HoursPurchases.CheckAgreedPrice(input.AgreedOre, change.PriceOre) is { } changed)
        {
            return changed;
        }

        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return change;
    }
}
