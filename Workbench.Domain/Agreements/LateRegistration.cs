using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements;

/// <summary>
/// Time registered for a work date in a term that is closed already: what lapsed from that term is restored first, up to the
/// minutes needed, and drawn there; the rest is drawn from what is open today. Dated on the day of registration.
/// </summary>
[Rule("A12", Decides = true)]
public static class LateRegistration
{
    /// <summary>The day on which the work date's term was closed; null where it is open, or no term is concerned.</summary>
    public static DateOnly? TermClosedOn(DateOnly workedOn, ServiceAgreement? agreement, Term? term)
    {
        if (agreement is null || term is null || !agreement.Covers(workedOn))
        {
            return null;
        }

        var worked = agreement.TermOn(workedOn);
        return worked.Number < term.Number || agreement.IsOver ? agreement.EndDateOf(worked) : null;
    }

    /// <summary>The same, asked of an agreement whose resets have run up to today.</summary>
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

        var worked = agreement.TermOn(workedOn);
        return worked.Number < agreement.TermOn(today).Number || agreement.IsOver
            ? agreement.EndDateOf(worked)
            : null;
    }

    /// <summary>Why time for a closed term can't be registered any more; null where it can.</summary>
    public static Refusal? Check(DateOnly? closedOn, DateOnly today, AgreementPolicy policy) =>
        closedOn is { } on && today > on.AddDays(policy.LateRegistrationDays)
            ? Refusal.Because(
                RefusalCode.LateRegistrationPeriodOver,
                on,
                policy.LateRegistrationDays
            )
            : null;

    /// <summary>Restores and draws as much as lapsed on that day.</summary>
    /// <returns>The ledger after it and the minutes drawn.</returns>
    public static (HoursLedger Ledger, Minutes Drawn) Draw(
        HoursLedger ledger,
        Minutes wanted,
        DateOnly closedOn,
        DrawPurpose purpose,
        DateTime now
    )
    {
        var left = wanted;
        foreach (
            var ofSource in UnrestoredLapses.From(ledger, closedOn).GroupBy(l => l.Lapse.SourceNo)
        )
        {
            // A source that lapsed again after a reversal has several lapses to restore, and still one draw (A7).
            var (drawn, on) = (Minutes.Zero, purpose.Date);
            foreach (var (lapse, minutes) in ofSource)
            {
                var part = Minutes.Min(left - drawn, minutes);
                if (part <= Minutes.Zero)
                {
                    break;
                }

                on = on > lapse.Date ? on : lapse.Date;
                ledger = ledger.Restore(lapse, part, on, now, purpose);
                drawn += part;
            }

            if (drawn > Minutes.Zero)
            {
                ledger = ledger.DrawFrom(ofSource.Key, drawn, purpose with { Date = on }, now);
                left -= drawn;
            }
        }

        return (ledger, wanted - left);
    }
}
