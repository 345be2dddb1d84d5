using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Cards;

/// <summary>
/// Cancels a RefillCard that nothing was drawn from. Included hours that only this card carried over get their own lapse date
/// back, and lapse at once if that date has passed (A6, A8).
/// </summary>
[Rule("A4")]
public static class RefillCardCancellation
{
    public static Result<CustomerHours> Apply(
        CustomerHours hours,
        int sourceNo,
        DateOnly today,
        DateTime now
    )
    {
        var before = hours.Ledger;
        var grant = before
            .EntriesSince(DateOnly.MinValue)
            .FirstOrDefault(e => e.SourceNo == sourceNo && e.Kind == LedgerEntryKind.Grant);
        if (
            grant is null
            || before.Sources.Single(s => s.No == sourceNo) is not { IsIncluded: false } card
        )
        {
            return Refusal.Because(RefusalCode.NotFound, sourceNo);
        }

        if (!before.Cancel(grant, today, now).TryGetValue(out var ledger, out var refusal))
        {
            return refusal;
        }

        if (
            hours.Term is { } term
            && ExtendsIncludedHours(grant)
            && !IsExtendedByOtherCard(ledger, card)
        )
        {
            ledger = RestoreLapseDates(ledger, card, term, today, now);
        }

        return ledger.Account.BalanceMinutes < ledger.Account.HeldMinutes
            ? Refusal.Because(
                RefusalCode.HoursHeld,
                new Minutes(ledger.Account.HeldMinutes - ledger.Account.BalanceMinutes)
            )
            : hours with
            {
                Ledger = ledger,
            };
    }

    private static HoursLedger RestoreLapseDates(
        HoursLedger ledger,
        HoursSource card,
        Term term,
        DateOnly today,
        DateTime now
    )
    {
        foreach (
            var source in DrawOrder
                .Apply(ledger.OpenSources.Where(s => s.IsIncluded && s.TermStart == card.TermStart))
                .ToList()
        )
        {
            // The term after the card's term starts where that one ended.
            var end = term.Start > card.TermStart ? term.Start : term.End;
            ledger = ledger.ChangeLapseDate(source, end);
            if (end <= term.Start)
            {
                ledger = ledger.CloseSource(
                    ledger.Sources.Single(s => s.No == source.No),
                    today,
                    now
                );
            }
        }

        return ledger;
    }

    private static bool ExtendsIncludedHours(LedgerEntry grant) =>
        grant.AppliedSettings?.Contains(
            AppliedPolicySettings.CarryOverAllHours,
            StringComparison.Ordinal
        ) == true;

    private static bool IsExtendedByOtherCard(HoursLedger ledger, HoursSource card)
    {
        var entries = ledger.EntriesSince(DateOnly.MinValue).ToList();
        var cancelled = entries
            .Where(e => e.Kind == LedgerEntryKind.Cancel)
            .Select(e => e.SourceNo)
            .ToHashSet();
        return entries.Exists(e =>
            e.Kind == LedgerEntryKind.Grant
            && ExtendsIncludedHours(e)
            && !cancelled.Contains(e.SourceNo)
            && ledger.Sources.Single(s => s.No == e.SourceNo).TermStart == card.TermStart
        );
    }
}
