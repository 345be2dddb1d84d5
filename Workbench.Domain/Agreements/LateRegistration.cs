using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements;

/// <summary>
/// Registers time in a closed term: restores and draws what lapsed from that term first. The remaining minutes are drawn from
/// the open sources. Entries carry the date of registration (A12).
/// </summary>
[Rule("A12", Decides = true)]
public static class LateRegistration
{
    /// <summary>
    /// Returns the day on which the work date's term was closed; null if it is open or no term contains the work date.
    /// </summary>
    public static DateOnly? TermClosedOn(DateOnly workedOn, ServiceAgreement? agreement, Term? term)
    {
        if (agreement is null || term is null || !agreement.Covers(workedOn))
        {
            return null;
        }

        var workTerm = agreement.TermOn(workedOn);
        return workTerm.Number < term.Number || agreement.IsOver
            ? agreement.EndDateOf(workTerm)
            : null;
    }

    /// <summary>Returns the same for an agreement whose resets have run up to today.</summary>
    public static DateOnly? TermClosedOn(
        DateOnly workedOn,
        ServiceAgreement? agreement,
        DateOnly today
    )
    {
        if (agreement is null || today < agreement.Anchor || !agreement.Covers(workedOn))
        {
            return null;
        }

        var workTerm = agreement.TermOn(workedOn);
        return workTerm.Number < agreement.TermOn(today).Number || agreement.IsOver
            ? agreement.EndDateOf(workTerm)
            : null;
    }

    /// <summary>Returns the refusal if the term was closed too long ago to register time in it; otherwise null.</summary>
    public static Refusal? Check(DateOnly? closedOn, DateOnly today, AgreementPolicy policy) =>
        closedOn is { } closingDay && today > closingDay.AddDays(policy.LateRegistrationDays)
            ? Refusal.Because(
                RefusalCode.LateRegistrationPeriodOver,
                closingDay,
                policy.LateRegistrationDays
            )
            : null;

    /// <summary>Restores and draws the wanted minutes, as far as they lapsed on the day.</summary>
    /// <returns>The ledger afterwards, and the minutes drawn.</returns>
    public static (HoursLedger Ledger, Minutes Drawn) Draw(
        HoursLedger ledger,
        Minutes wanted,
        DateOnly closedOn,
        DrawPurpose purpose,
        DateTime now
    )
    {
        var remaining = wanted;
        foreach (
            var lapses in UnrestoredLapses.From(ledger, closedOn).GroupBy(l => l.Lapse.SourceNo)
        )
        {
            // A source that lapsed again after a reversal has several lapses to restore, but still gets a single draw (A7).
            var (drawn, date) = (Minutes.Zero, purpose.Date);
            foreach (var (lapse, minutes) in lapses)
            {
                var part = Minutes.Min(remaining - drawn, minutes);
                if (part <= Minutes.Zero)
                {
                    break;
                }

                date = date > lapse.Date ? date : lapse.Date;
                ledger = ledger.Restore(lapse, part, date, now, purpose);
                drawn += part;
            }

            if (drawn > Minutes.Zero)
            {
                ledger = ledger.DrawFrom(lapses.Key, drawn, purpose with { Date = date }, now);
                remaining -= drawn;
            }
        }

        return (ledger, wanted - remaining);
    }
}
