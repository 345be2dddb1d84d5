using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// Registers time: draws the ticket's own hold, then available hours, never another ticket's hold. The remaining minutes are
/// uncovered, and so are those beyond four hours that nobody has decided about (K6). In a closed term it draws what lapsed with that term first (A9, A12).
/// </summary>
[Rule("F4")]
[Rule("A9")]
[Rule("A12")]
public sealed record RegisteredTime(
    Ticket Ticket,
    HoursLedger Ledger,
    TimeEntry Entry,
    Minutes Drawn,
    Minutes Uncovered
)
{
    /// <param name="today">The day of registration. The resets due by then must have run.</param>
    /// <returns>The registered time, or a refusal if its term was closed too long ago.</returns>
    public static Result<RegisteredTime> Apply(
        TimeEntry entry,
        Ticket ticket,
        CustomerHours hours,
        DateOnly today,
        AgreementPolicy policy,
        DateTime now
    )
    {
        var closedOn = LateRegistration.TermClosedOn(entry.WorkedOn, hours.Agreement, hours.Term);
        if (LateRegistration.Check(closedOn, today, policy) is { } tooLate)
        {
            return tooLate;
        }

        var counted = ticket with
        {
            NextTimeEntryNo = ticket.NextTimeEntryNo + 1,
            RegisteredMinutes = ticket.RegisteredMinutes + entry.Minutes,
            UndecidedMinutes =
                ticket.UndecidedMinutes + ChargingRules.UndecidedMinutes(ticket, entry).Value,
        };
        if (!ChargingRules.DrawsHours(ticket, entry))
        {
            var undecided = ChargingRules.UndecidedMinutes(ticket, entry);
            return new RegisteredTime(
                counted with
                {
                    UncoveredMinutes = ticket.UncoveredMinutes + undecided.Value,
                },
                hours.Ledger,
                entry,
                Minutes.Zero,
                undecided
            );
        }

        var (ledger, drawn) = DrawEligibility.CanDraw(
            hours.Customer,
            hours.Agreement,
            entry.WorkedOn
        )
            ? Draw(entry, ticket, hours.Ledger, closedOn, today, policy, now)
            : (hours.Ledger, Minutes.Zero);
        var remainingHold = Minutes.Max(Minutes.Zero, new Minutes(ticket.HeldMinutes) - drawn);
        var hold = new Hold(counted, ledger.Account).Set(remainingHold);
        var uncovered = ChargingRules.UncoveredMinutes(
            ticket,
            entry,
            drawn,
            HourlyRateRules.PaysForUncoveredTime(ticket)
        );
        return new RegisteredTime(
            hold.Ticket with
            {
                UncoveredMinutes = ticket.UncoveredMinutes + uncovered.Value,
            },
            ledger with
            {
                Account = hold.Account,
            },
            entry,
            drawn,
            uncovered
        );
    }

    private static (HoursLedger Ledger, Minutes Drawn) Draw(
        TimeEntry entry,
        Ticket ticket,
        HoursLedger ledger,
        DateOnly? closedOn,
        DateOnly today,
        AgreementPolicy policy,
        DateTime now
    )
    {
        var purpose = new DrawPurpose(ticket.Number, entry.No, entry.WorkedOn, entry.WorkedOn)
        {
            RegisteredOn = today,
            AppliedSettings = AppliedPolicySettings.ForTimeEntry(policy),
        };
        var wanted = ChargingRules.ChargedMinutes(ticket, entry);
        var drawnLate = Minutes.Zero;
        if (closedOn is { } closed)
        {
            purpose = purpose.DatedOnRegistration(today) with
            {
                AppliedSettings = AppliedPolicySettings.ForLateRegistration(policy),
            };
            (ledger, drawnLate) = LateRegistration.Draw(ledger, wanted, closed, purpose, now);
        }

        var drawable = new Hold(ticket, ledger.Account).Drawable;
        var (ledgerAfter, drawn) = ledger.Draw(
            Minutes.Min(wanted - drawnLate, drawable),
            purpose,
            now
        );
        return (ledgerAfter, drawnLate + drawn);
    }
}
