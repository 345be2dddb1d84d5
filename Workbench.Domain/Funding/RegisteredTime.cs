using Workbench.Domain.Agreements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding;

/// <summary>
/// Registering time on a ticket: its own hold is drawn first, then what is available, never another's hold; the rest is
/// uncovered and stays on the ticket.
/// </summary>
[Rule("F4")]
[Rule("A9")]
public sealed record RegisteredTime(
    Ticket Ticket,
    HoursLedger Ledger,
    TimeEntry Entry,
    Minutes Drawn,
    Minutes Uncovered
)
{
    public static RegisteredTime Of(
        TimeEntry entry,
        Ticket ticket,
        Customer customer,
        ServiceAgreement? agreement,
        HoursLedger ledger,
        DateTime now
    )
    {
        var counted = ticket with
        {
            NextTimeNo = ticket.NextTimeNo + 1,
            RegisteredMinutes = ticket.RegisteredMinutes + entry.Minutes,
        };
        if (!DrawsHours(ticket, entry))
        {
            return new(counted, ledger, entry, Minutes.Zero, Minutes.Zero);
        }

        var charged = new Minutes(entry.Minutes);
        var hold = new Hold(ticket, ledger.Account);
        var allowed = LaunchGate.IsOpen(customer, agreement, entry.WorkedOn)
            ? Minutes.Min(charged, hold.Drawable)
            : Minutes.Zero;
        var purpose = new DrawFor(ticket.Number, entry.No, entry.WorkedOn, entry.WorkedOn);
        var (after, drawn) = ledger.Draw(allowed, purpose, now);
        var rest = Minutes.Max(Minutes.Zero, new Minutes(ticket.HeldMinutes) - drawn);
        var kept = new Hold(counted, after.Account).Set(rest);
        var uncovered = charged - drawn;
        return new(
            kept.Ticket with
            {
                UncoveredMinutes = ticket.UncoveredMinutes + uncovered.Value,
            },
            after with
            {
                Account = kept.Account,
            },
            entry,
            drawn,
            uncovered
        );
    }

    private static bool DrawsHours(Ticket ticket, TimeEntry entry) =>
        Charging.DrawsHours(ticket, entry.Activity);
}
