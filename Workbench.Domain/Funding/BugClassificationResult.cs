using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding;

/// <summary>
/// Classifies a bug and adjusts the hours: reverses draws that the class does not charge, and draws time that it now charges as
/// far as hours are free. The remaining time is uncovered (B4).
/// </summary>
[Rule("B4")]
[Rule("A8")]
public sealed record BugClassificationResult(Ticket Ticket, HoursLedger Ledger)
{
    public static Result<BugClassificationResult> Apply(
        BugClass bugClass,
        BugClassificationFacts input,
        DateTime now
    )
    {
        var ticket = input.Ticket;
        if (ticket.Kind != TicketKind.Bug)
        {
            return Refusal.Because(RefusalCode.NotABug, ticket.Number);
        }

        if (!TicketCondition.IsOpen.Holds(ticket))
        {
            return Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                ticket.State,
                StateTransitions.AllowedFrom(ticket.State)
            );
        }

        var classified = ticket with { BugClass = bugClass };
        return ReverseUncharged(classified, input, now).TryGetValue(out var ledger, out var refusal)
            ? DrawCharged(classified, ledger, input, now)
            : refusal;
    }

    /// <summary>Reverses every draw that the class does not charge.</summary>
    private static Result<HoursLedger> ReverseUncharged(
        Ticket classified,
        BugClassificationFacts input,
        DateTime now
    )
    {
        var today = StockholmTime.DateOf(now);
        var ledger = input.Hours.Ledger;
        foreach (
            var draw in UnreversedDraws
                .From(input.LedgerEntries)
                .Where(d => !IsStillCharged(classified, input.TimeEntries, d))
        )
        {
            if (
                !ledger
                    .Reverse(draw, isReversed: false, today, now)
                    .TryGetValue(out var reversed, out var refusal)
            )
            {
                return refusal;
            }

            ledger = reversed;
        }

        return ledger;
    }

    private static BugClassificationResult DrawCharged(
        Ticket classified,
        HoursLedger ledger,
        BugClassificationFacts input,
        DateTime now
    )
    {
        // A class that is not charged needs no hold. A charged class draws the time first, from the ticket's own hold and free
        // hours, and then holds the remaining planned time if the state of the ticket holds hours.
        var hold = new Hold(classified, ledger.Account);
        var neededHold = ChargingRules.NeedsHours(classified) ? hold : hold.Release();
        var drawn = DrawTimeEntries(
            neededHold.Ticket,
            ledger with
            {
                Account = neededHold.Account,
            },
            input,
            now
        );
        if (!TicketCondition.HoldsHours.Holds(classified))
        {
            return drawn;
        }

        var held = new Hold(drawn.Ticket, drawn.Ledger.Account).ForRemainingPlannedTime();
        return new BugClassificationResult(
            held.Ticket,
            drawn.Ledger with
            {
                Account = held.Account,
            }
        );
    }

    private static BugClassificationResult DrawTimeEntries(
        Ticket ticket,
        HoursLedger ledger,
        BugClassificationFacts input,
        DateTime now
    )
    {
        var uncovered = 0;
        foreach (
            var time in UnreversedTimeEntries
                .From(input.TimeEntries)
                .Where(t => ChargingRules.DrawsHours(ticket, t))
        )
        {
            var drawnBefore = UnreversedDraws
                .From(input.LedgerEntries)
                .Where(d => d.TimeEntryNo == time.No)
                .Sum(d => d.Minutes);
            var wanted = ChargingRules.ChargedMinutes(ticket, time) - new Minutes(drawnBefore);
            (ledger, var drawn) = Draw(ticket, time, wanted, ledger, input.Hours, now);
            var remainingHold = new Hold(ticket, ledger.Account).Set(
                Minutes.Max(Minutes.Zero, new Minutes(ticket.HeldMinutes) - drawn)
            );
            (ticket, ledger) = (
                remainingHold.Ticket,
                ledger with
                {
                    Account = remainingHold.Account,
                }
            );
            uncovered += (wanted - drawn).Value;
        }

        var rateCoversRest = HourlyRateRules.PaysForUncoveredTime(ticket);
        var undecided = UnreversedTimeEntries
            .From(input.TimeEntries)
            .Sum(t => ChargingRules.UndecidedMinutes(ticket, t).Value);

        return new(
            ticket with
            {
                UncoveredMinutes = (rateCoversRest ? 0 : uncovered) + undecided,
                UndecidedMinutes = undecided,
            },
            ledger
        );
    }

    private static (HoursLedger Ledger, Minutes Drawn) Draw(
        Ticket ticket,
        TimeEntry time,
        Minutes wanted,
        HoursLedger ledger,
        CustomerHours hours,
        DateTime now
    )
    {
        if (!DrawEligibility.CanDraw(hours.Customer, hours.Agreement, time.WorkedOn))
        {
            return (ledger, Minutes.Zero);
        }

        var today = StockholmTime.DateOf(now);
        var purpose = new DrawPurpose(ticket.Number, time.No, time.WorkedOn, today);
        var drawnLate = Minutes.Zero;
        if (
            LateRegistration.TermClosedOn(time.WorkedOn, hours.Agreement, hours.Term) is
            { } closedOn
        )
        {
            // The draws that an earlier class reversed have lapsed with their term, so they are restored from there.
            purpose = purpose.DatedOnRegistration(today);
            (ledger, drawnLate) = LateRegistration.Draw(ledger, wanted, closedOn, purpose, now);
        }

        var drawable = new Hold(ticket, ledger.Account).Drawable;
        var (ledgerAfter, drawn) = ledger.Draw(
            Minutes.Min(wanted - drawnLate, drawable),
            purpose,
            now
        );
        return (ledgerAfter, drawnLate + drawn);
    }

    private static bool IsStillCharged(
        Ticket ticket,
        IReadOnlyList<TimeEntry> times,
        LedgerEntry draw
    ) => ChargingRules.DrawsHours(ticket, times.Single(t => t.No == draw.TimeEntryNo));
}
