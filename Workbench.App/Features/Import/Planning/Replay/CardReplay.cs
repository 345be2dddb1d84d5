using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>Posts a row of refill_cards.csv.</summary>
[Rule("A4")]
internal static class CardReplay
{
    /// <param name="existingTickets">The customer's tickets that existed before the import, as they are now.</param>
    public static ImportStepResult Post(
        RefillCardCsvRow row,
        CustomerSnapshot customer,
        IReadOnlyList<Ticket> existingTickets,
        ImportSettings settings
    )
    {
        if (
            OpenTermCheck.RejectOutsideOpenTerm(row.Source, customer, "bought_on", row.BoughtOn) is
            { } rejected
        )
        {
            return ImportStepResult.Reject(rejected);
        }

        var (policy, now) = (settings.Policy, settings.Now);
        var purchase = RefillCardPurchase.Apply(
            row.Hours,
            row.BoughtOn,
            customer.Agreement,
            customer.Ledger,
            policy,
            now
        );
        if (!purchase.TryGetValue(out var bought, out _))
        {
            var min = policy.CardTiers.Min(t => t.FromHours);
            var why = $"{row.Hours} is less than the smallest card, {min} h";
            return ImportStepResult.Reject(RowResult.Reject(row.Source, "hours", why));
        }

        var after = customer.With(bought.Ledger);
        var card = new ImportStepResult
        {
            Customers = [after],
            Records = new() { RefillCards = [bought.Card] },
            Rows = [RowResult.Added(row.Source)],
        };
        return ImportStepResult.Combine([
            card,
            TicketHoldAdjustment.Apply(after, existingTickets, now),
        ]);
    }
}
