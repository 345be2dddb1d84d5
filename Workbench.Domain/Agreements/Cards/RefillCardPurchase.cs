using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Cards;

/// <summary>
/// Buys a RefillCard: adds its hours at once. The card belongs to the term of purchase; its hours carry over as many resets as
/// the policy says (A5).
/// </summary>
[Rule("A4", Decides = true)]
[Rule("A5")]
public sealed record RefillCardPurchase(RefillCard Card, HoursLedger Ledger)
{
    public static Result<RefillCardPurchase> Apply(
        int hours,
        DateOnly on,
        ServiceAgreement? agreement,
        HoursLedger ledger,
        AgreementPolicy policy,
        DateTime now
    )
    {
        if (agreement is null || !agreement.Covers(on))
        {
            return Refusal.Because(RefusalCode.NoAgreement, on);
        }

        if (hours > RefillCard.MaxHours)
        {
            return Refusal.Because(RefusalCode.CardTooLarge, RefillCard.MaxHours);
        }

        if (!RefillCardPrice.Calculate(hours, policy).TryGetValue(out var price, out var refusal))
        {
            return refusal;
        }

        var term = agreement.TermOn(on);
        var card = new RefillCard(
            agreement.CustomerId,
            ledger.Account.NextSourceNo,
            on,
            hours,
            price.DiscountPercent,
            price.Price.Ore
        );
        var granted = ledger.Grant(
            HoursSourceKind.RefillCard,
            new(hours * 60),
            term.Start,
            on,
            CarryOverRules.LapseDateOfCard(agreement, term, policy),
            now,
            AppliedPolicySettings.ForCardPurchase(policy)
        );
        return new RefillCardPurchase(
            card,
            CarryOverRules.AfterPurchase(granted, agreement, term, policy)
        );
    }
}
