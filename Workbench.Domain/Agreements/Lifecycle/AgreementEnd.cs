using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Lifecycle;

/// <summary>
/// The end of an agreement. It is ordered for a last day; on the day after it the settlement is written and what remains
/// lapses, cards too, and no reset follows. On the day on which it was ordered it can be undone.
/// </summary>
[Rule("S3", Decides = true)]
public sealed record AgreementEnd(CustomerHours HoursAfter, Settlement Settlement)
{
    /// <summary>
    /// Orders the end. The last day lies in the open term or later, and no hours stand drawn for work after it: such time has to
    /// be corrected first, or the day be later.
    /// </summary>
    public static Result<CustomerHours> Schedule(
        CustomerHours hours,
        DateOnly lastDay,
        DateOnly today
    )
    {
        if (hours is not { Agreement: { } agreement, Term: { } term })
        {
            return Refusal.Because(RefusalCode.NoAgreement, lastDay);
        }

        if (agreement.LastDay is { } ended)
        {
            return Refusal.Because(RefusalCode.AgreementEnded, ended);
        }

        if (lastDay < term.Start || lastDay > today.AddYears(10))
        {
            return Refusal.Because(RefusalCode.LastDayOutOfRange, term.Start, today.AddYears(10));
        }

        var entries = hours.Ledger.EntriesSince(DateOnly.MinValue).ToList();
        if (UnreversedDraws.From(entries).Max(d => d.WorkedOn) is { } latest && latest > lastDay)
        {
            return Refusal.Because(RefusalCode.WorkAfterLastDay, latest);
        }

        var ending = agreement with { LastDay = lastDay, EndScheduledOn = today };
        return hours with { Agreement = ending.WithNextDueAfter(term.Dates) };
    }

    /// <summary>Takes the order back on the day on which it was given; what lapsed by it is restored.</summary>
    public static Result<CustomerHours> Undo(CustomerHours hours, DateOnly today, DateTime now)
    {
        if (hours is not { Agreement: { LastDay: { } last } agreement, Term: { } term })
        {
            return Refusal.Because(RefusalCode.AgreementNotEnded);
        }

        if (agreement.EndScheduledOn != today)
        {
            return Refusal.Because(
                RefusalCode.AgreementEndNotReversible,
                agreement.EndScheduledOn ?? last
            );
        }

        var ledger = hours.Ledger;
        if (agreement.IsOver)
        {
            var on = last.AddDays(1);
            // A source whose own end had come before was not closed by the agreement's end.
            var closed = ledger
                .Sources.Where(s => s.LapsedOn == on && !(s.LapsesOn <= on))
                .ToList();
            foreach (var source in closed)
            {
                ledger = ledger with
                {
                    Sources = ledger.Sources.Replace(source, source with { LapsedOn = null }),
                };
            }

            foreach (
                var (lapse, minutes) in UnrestoredLapses
                    .From(hours.Ledger, on)
                    .Where(l => closed.Exists(s => s.No == l.Lapse.SourceNo))
            )
            {
                ledger = ledger.Restore(lapse, minutes, today, now);
            }
        }

        var running = agreement with { LastDay = null, EndScheduledOn = null };
        return hours with { Agreement = running.WithNextDueAfter(term.Dates), Ledger = ledger };
    }

    /// <summary>What happens on the day after the last.</summary>
    internal static AgreementEnd Apply(CustomerHours hours, AgreementPolicy policy, DateTime now)
    {
        var agreement = hours.Agreement!;
        var last = agreement.LastDay!.Value;
        var on = last.AddDays(1);
        var settlement = Settlement.Calculate(hours, last, policy, now);
        var ledger = hours.Ledger;
        foreach (var source in DrawOrder.Apply(ledger.OpenSources).ToList())
        {
            ledger = ledger.CloseSource(
                source,
                on,
                now,
                LapseDateOf(source, ledger, agreement, on)
            );
        }

        var over = agreement with { NextDueOn = null };
        return new(hours with { Agreement = over, Ledger = ledger }, settlement);
    }

    /// <summary>
    /// The day after the last; or, where the end was ordered afterwards and the source did not have the minutes on that day
    /// and every day since, the day of the order: minutes that came later can't have lapsed before they came (A9).
    /// </summary>
    [Rule("A9")]
    private static DateOnly LapseDateOf(
        HoursSource source,
        HoursLedger ledger,
        ServiceAgreement agreement,
        DateOnly on
    ) =>
        agreement.EndScheduledOn is { } ordered
        && ordered > on
        && MinRemaining.Since(source, ledger.EntriesSince(on.AddDays(1))).Value
            < source.RemainingMinutes
            ? ordered
            : on;
}
