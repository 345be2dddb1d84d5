using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements;

/// <summary>Records the purchase of a RefillCard: its hours are there at once, and bring waiting tickets back.</summary>
[Rule("A4")]
[CommandName("BuyRefillCard")]
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Technician)]
public sealed class BuyRefillCard(CommandExecutor writes)
{
    public Task<Outcome<RefillCard>> RunAsync(
        Actor actor,
        int customerId,
        int hours,
        Guid operationId,
        CancellationToken ct
    ) => RunAsync(actor, customerId, hours, agreedOre: null, operationId, ct);

    /// <param name="agreedOre">The price that was shown: bought at it, or not at all; null for a caller that showed none.</param>
    public Task<Outcome<RefillCard>> RunAsync(
        Actor actor,
        int customerId,
        int hours,
        long? agreedOre,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<RefillCard>>(
            CommandDescriptor.Create<BuyRefillCard>(actor, $"customer {customerId}", operationId),
            async (scope, token) =>
            {
                if (!await scope.Db.Customers.AnyAsync(c => c.Id == customerId, token))
                {
                    return Refusal.Because(RefusalCode.NotFound, customerId);
                }

                var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, customerId, token);
                if (!scope.AddRefillCard(books, hours).TryGetValue(out var card, out var refusal))
                {
                    return refusal;
                }

                if (HoursPurchases.CheckAgreedPrice(agreedOre, card.PriceOre) is { } changed)
                {
                    return changed;
                }

                await books.ResumeWaitingTicketsAsync(token);
                books.Save();
                return card;
            },
            ct
        );
}
