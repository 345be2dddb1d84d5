using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Cards;

/// <summary>
/// How long hours can be drawn: included hours until their term ends, a card's hours for as many terms more as the policy
/// says. A reset lapses what ends on its day and carries over the rest.
/// </summary>
public static class CarryOverRules
{
    /// <summary>Returns the day on which a card's unused hours lapse; null for never.</summary>
    /// <param name="boughtIn">The term in which the card is bought.</param>
    [Rule("A5", Decides = true)]
    public static DateOnly? LapseDateOfCard(
        ServiceAgreement agreement,
        TermDates boughtIn,
        AgreementPolicy policy
    ) =>
        policy.RefillCarryOverTerms is { } terms
            ? TermDates.Create(agreement.Anchor, boughtIn.Number + terms).End
            : null;

    /// <summary>
    /// Returns the ledger once a card is bought: where the policy carries over all hours, the term's included hours lapse at
    /// the next term's end from now on instead of their own.
    /// </summary>
    [Rule("A6", Decides = true)]
    public static HoursLedger AfterPurchase(
        HoursLedger ledger,
        ServiceAgreement agreement,
        TermDates term,
        AgreementPolicy policy
    ) =>
        policy.CarryOver switch
        {
            CarryOverMode.RefillHours => ledger,
            CarryOverMode.AllHoursIfRefilled => ExtendIncludedHours(ledger, agreement, term),
        };

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
