using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Time;

/// <summary>
/// Covers uncovered time with hours that came later, as far as nobody holds them. Draws are dated on the day of covering.
/// People confirm it after a preview by this type. Work before launch or outside the agreement stays uncovered (A3, F8), and so
/// do minutes beyond four hours until somebody decides about them (K6).
/// </summary>
[Rule("F8")]
public sealed record UncoveredTimeCoverage(Ticket Ticket, HoursLedger Ledger, Minutes Covered)
{
    public static Result<UncoveredTimeCoverage> Apply(
        Ticket ticket,
        IReadOnlyList<UncoveredTime> uncovered,
        CustomerHours hours,
        DateOnly today,
        DateTime now
    )
    {
        var ledger = hours.Ledger;
        foreach (
            var (time, minutes, undecided) in uncovered.Where(u =>
                DrawEligibility.CanDraw(hours.Customer, hours.Agreement, u.TimeEntry.WorkedOn)
            )
        )
        {
            var purpose = new DrawPurpose(
                ticket.Number,
                time.No,
                time.WorkedOn,
                today
            ).DatedOnRegistration(today);
            (ledger, _) = ledger.Draw(
                Minutes.Min(minutes - undecided, ledger.Account.Free),
                purpose,
                now
            );
        }

        var covered = new Minutes(
            hours.Ledger.Account.BalanceMinutes - ledger.Account.BalanceMinutes
        );
        return covered == Minutes.Zero
            ? Refusal.Because(RefusalCode.NothingToCover)
            : new UncoveredTimeCoverage(
                ticket with
                {
                    UncoveredMinutes = ticket.UncoveredMinutes - covered.Value,
                },
                ledger,
                covered
            );
    }
}
