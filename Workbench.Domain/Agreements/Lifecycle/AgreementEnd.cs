using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Agreements.Lifecycle;

/// <summary>
/// Ends an agreement. On the day after the last day the settlement is stored and the remaining hours lapse, RefillCards
/// included; no reset follows. The end can be undone on the day it was scheduled (S3).
/// </summary>
[Rule("S3", Decides = true)]
public sealed record AgreementEnd(CustomerHours HoursAfter, Settlement Settlement)
{
    /// <summary>
    /// Schedules the end. The last day must lie in the open term or later, and no hours may be drawn for work after it.
    /// Otherwise correct that time first, or choose a later day.
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

    /// <summary>Undoes the end on the day on which it was scheduled, and restores what lapsed with it.</summary>
    /// <param name="reason">Why the end is undone; required.</param>
    public static Result<CustomerHours> Undo(
        CustomerHours hours,
        string reason,
        DateOnly today,
        DateTime now
    )
    {
        if (Reason.Check(reason) is { } missingReason)
        {
            return missingReason;
        }

        if (hours is not { Agreement: { LastDay: { } lastDay } agreement, Term: { } term })
        {
            return Refusal.Because(RefusalCode.AgreementNotEnded);
        }

        if (agreement.EndScheduledOn != today)
        {
            return Refusal.Because(
                RefusalCode.AgreementEndNotReversible,
                agreement.EndScheduledOn ?? lastDay
            );
        }

        var ledger = hours.Ledger;
        if (agreement.IsOver)
        {
            var dayAfter = lastDay.AddDays(1);
            // A source with an earlier lapse date was not closed by the agreement's end.
            var closed = ledger
                .Sources.Where(s => s.LapsedOn == dayAfter && !(s.LapsesOn <= dayAfter))
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
                    .From(hours.Ledger, dayAfter)
                    .Where(l => closed.Exists(s => s.No == l.Lapse.SourceNo))
            )
            {
                ledger = ledger.Restore(lapse, minutes, today, now);
            }
        }

        var running = agreement with { LastDay = null, EndScheduledOn = null };
        return hours with { Agreement = running.WithNextDueAfter(term.Dates), Ledger = ledger };
    }

    /// <summary>Stores the settlement and lapses the remaining hours on the day after the last day.</summary>
    internal static AgreementEnd Apply(CustomerHours hours, AgreementPolicy policy, DateTime now)
    {
        var agreement = hours.Agreement!;
        var lastDay = agreement.LastDay!.Value;
        var dayAfter = lastDay.AddDays(1);
        var settlement = Settlement.Calculate(hours, lastDay, policy, now);
        var ledger = hours.Ledger;
        foreach (var source in DrawOrder.Apply(ledger.OpenSources).ToList())
        {
            ledger = ledger.CloseSource(
                source,
                dayAfter,
                now,
                LapseDateOf(source, ledger, agreement, dayAfter)
            );
        }

        var ended = agreement with { NextDueOn = null };
        return new(hours with { Agreement = ended, Ledger = ledger }, settlement);
    }

    /// <summary>
    /// Returns the day after the last day. If the end was scheduled later and the source did not have the minutes on that day
    /// and every day since, returns the day of scheduling, because minutes granted later can't have lapsed earlier (A9).
    /// </summary>
    [Rule("A9")]
    private static DateOnly LapseDateOf(
        HoursSource source,
        HoursLedger ledger,
        ServiceAgreement agreement,
        DateOnly on
    ) =>
        agreement.EndScheduledOn is { } scheduledOn
        && scheduledOn > on
        && MinRemainingHours.CalculateSince(source, ledger.EntriesSince(on.AddDays(1))).Value
            < source.RemainingMinutes
            ? scheduledOn
            : on;
}
