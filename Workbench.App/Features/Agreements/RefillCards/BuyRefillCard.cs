using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;

namespace Workbench.App.Features.Agreements.RefillCards;

/// <summary>
/// Records the purchase of a RefillCard and who ordered it. Its hours are available at once and return waiting tickets to the
/// queue.
/// </summary>
[Rule("A4")]
[CommandName("BuyRefillCard")]
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Technician)]
public sealed class BuyRefillCard(CommandExecutor commands)
{
    public Task<Outcome<RefillCard>> RunAsync(
        Actor actor,
        int customerId,
        RefillCardOrderInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<BuyRefillCard>(
                actor,
                $"customer {customerId}",
                operationId,
                input
            ),
            (context, token) => BuyAsync(context, customerId, input, token),
            ct
        );

    private static async Task<Outcome<RefillCard>> BuyAsync(
        CommandContext context,
        int customerId,
        RefillCardOrderInput input,
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
        if (
            !context
                .AddRefillCard(account, input.Hours, order)
                .TryGetValue(out var card, out refusal)
        )
        {
            return refusal;
        }

        if (HoursPurchases.CheckAgreedPrice(input.AgreedOre, card.PriceOre) is { } changed)
        {
            return changed;
        }

        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return card;
    }
}
