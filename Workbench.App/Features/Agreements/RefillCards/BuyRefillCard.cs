using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;

namespace Workbench.App.Features.Agreements.RefillCards;

/// <summary>
/// Records the purchase of a RefillCard. Its hours are available at once and return waiting tickets to the queue.
/// </summary>
[Rule("A4")]
[CommandName("BuyRefillCard")]
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Technician)]
public sealed class BuyRefillCard(CommandExecutor commands)
{
    public Task<Outcome<RefillCard>> RunAsync(
        Actor actor,
        int customerId,
        int hours,
        Guid operationId,
        CancellationToken ct
    ) => RunAsync(actor, customerId, hours, agreedOre: null, operationId, ct);

    /// <param name="agreedOre">The price that was shown, in öre. If the price differs, the purchase is refused. Null if no
    /// price was shown.</param>
    public Task<Outcome<RefillCard>> RunAsync(
        Actor actor,
        int customerId,
        int hours,
        long? agreedOre,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<RefillCard>>(
            CommandDescriptor.Create<BuyRefillCard>(
                actor,
                $"customer {customerId}",
                operationId,
                new { hours, agreedOre }
            ),
            async (context, token) =>
            {
                if (!await context.Db.Customers.AnyAsync(c => c.Id == customerId, token))
                {
                    return Refusal.Because(RefusalCode.NotFound, customerId);
                }

                var account = await CustomerAccountSession.OpenAndCatchUpAsync(
                    context,
                    customerId,
                    token
                );
                if (
                    !context
                        .AddRefillCard(account, hours)
                        .TryGetValue(out var card, out var refusal)
                )
                {
                    return refusal;
                }

                if (HoursPurchases.CheckAgreedPrice(agreedOre, card.PriceOre) is { } changed)
                {
                    return changed;
                }

                await account.ResumeWaitingTicketsAsync(token);
                account.Save();
                return card;
            },
            ct
        );
}
