using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>A row of refill_cards.csv at its turn in the replay.</summary>
[Rule("A4")]
internal static class CardReplay
{
    public static void Post(ImportPlan plan, RefillCardCsvRow row, CustomerSnapshot book)
    {
        if (!OpenTermCheck.Check(plan, row.Source, book, "bought_on", row.BoughtOn))
        {
            return;
        }

        var (policy, now) = (plan.Settings.Policy, plan.Settings.Now);
        var card = RefillCardPurchase.Apply(
            row.Hours,
            row.BoughtOn,
            book.Agreement,
            book.Ledger,
            policy,
            now
        );
        if (card.TryGetValue(out var bought, out _))
        {
            book.Keep(bought.Ledger);
            TicketHoldAdjustment.Apply(plan, book);
            plan.NewCards.Add(bought.Card);
            plan.Tally.Added(row.Source);
            return;
        }

        var least = policy.CardTiers.Min(t => t.FromHours);
        plan.Rejections.Add(
            row.Source,
            "hours",
            $"{row.Hours} is less than the smallest card, {least} h"
        );
    }
}
