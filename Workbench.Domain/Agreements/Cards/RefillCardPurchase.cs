using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Cards;

/// <summary>
/// Buys a RefillCard: adds its hours at once. The card belongs to the term of purchase; its hours carry over as many resets as
/// the policy says (A5).
/// </summary>
[Rule("A4")]
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
        DateOnly? lapsesOn = policy.RefillCarryOverTerms is { } terms
            ? TermDates.Create(agreement.Anchor, term.Number + terms).End
            : null;
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
            lapsesOn,
            now,
            AppliedPolicySettings.ForCardPurchase(policy)
        );
        return new RefillCardPurchase(
            card,
            policy.CarryOver switch
            {
                CarryOverMode.RefillHours => granted,
                CarryOverMode.AllHoursIfRefilled => ExtendIncludedHours(granted, agreement, term),
            }
        );
    }

    /// <summary>Moves the lapse date of the term's included hours to the end of the next term (A6).</summary>
    [Rule("A6")]
    private static HoursLedger ExtendIncludedHours(
        HoursLedger ledger,
        ServiceAgreement agreement,
        TermDates term
    )
    {
        var end = TermDates.Create(agreement.Anchor, term.Number + 1).End;
        foreach (
            var source in ledger
                .OpenSources.Where(s => s.IsIncluded && s.TermStart == term.Start)
                .ToList()
        )
        {
            ledger = ledger.ChangeLapseDate(source, end);
        }

        return ledger;
    }
}
