using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>
/// A bug with its class, and the hours moved accordingly: per time entry, draws that the class no longer charges are
/// reversed, and time that it now charges and that was not drawn is drawn as far as hours are free; the rest is uncovered.
/// </summary>
[Rule("B4")]
[Rule("A8")]
public sealed record ClassifiedBug(Ticket Ticket, HoursLedger Ledger)
{
    public static Result<ClassifiedBug> Of(
        BugClass bugClass,
        ClassifiedBugInput input,
        DateTime now
    )
    {
        var ticket = input.Ticket;
        if (ticket.Kind != TicketKind.Bug)
        {
            return Refusal.Because(RefusalCode.NotABug, ticket.Number);
        }

        if (!ticket.IsOpen)
        {
            return Refusal.Because(
                RefusalCode.StateDoesNotAllow,
                ticket.State,
                ticket.State,
                StateChanges.From(ticket.State)
            );
        }

        var classified = ticket with { BugClass = bugClass };
        var on = StockholmTime.DateOf(now);
        var ledger = input.Ledger;
        foreach (
            var draw in StandingDraws(input.Entries).Where(d => !Draws(classified, input.Times, d))
        )
        {
            if (
                !ledger
                    .Reverse(draw, isReversed: false, on, now)
                    .Try(out var reversed, out var refusal)
            )
            {
                return refusal;
            }

            ledger = reversed;
        }

        // A class that isn't charged needs no hold; one that is keeps what it has and takes what it needs.
        var hold = new Hold(classified, ledger.Account);
        var kept = bugClass is BugClass.CommonSystemBug or BugClass.NotSupported
            ? hold.Release()
            : hold;
        return DrawWhatIsCharged(kept.Ticket, ledger with { Account = kept.Account }, input, now);
    }

    private static ClassifiedBug DrawWhatIsCharged(
        Ticket ticket,
        HoursLedger ledger,
        ClassifiedBugInput input,
        DateTime now
    )
    {
        var on = StockholmTime.DateOf(now);
        var uncovered = 0;
        foreach (var time in input.Times.Where(t => Charging.DrawsHours(ticket, t.Activity)))
        {
            var drawnBefore = StandingDraws(input.Entries)
                .Where(d => d.TimeNo == time.No)
                .Sum(d => d.Minutes);
            var wanted = new Minutes(time.Minutes - drawnBefore);
            var hold = new Hold(ticket, ledger.Account);
            var allowed = LaunchGate.IsOpen(input.Customer, input.Agreement, time.WorkedOn)
                ? Minutes.Min(wanted, hold.Drawable)
                : Minutes.Zero;
            var purpose = new DrawFor(ticket.Number, time.No, time.WorkedOn, on);
            (ledger, var drawn) = ledger.Draw(allowed, purpose, now);
            var rest = new Hold(ticket, ledger.Account).Set(
                Minutes.Max(Minutes.Zero, new Minutes(ticket.HeldMinutes) - drawn)
            );
            (ticket, ledger) = (rest.Ticket, ledger with { Account = rest.Account });
            uncovered += (wanted - drawn).Value;
        }

        return new(ticket with { UncoveredMinutes = uncovered }, ledger);
    }

    private static IEnumerable<LedgerEntry> StandingDraws(IReadOnlyList<LedgerEntry> entries)
    {
        var reversed = entries
            .Where(e => e.Reverses is not null)
            .Select(e => e.Reverses!.Value)
            .ToHashSet();
        return entries.Where(e => e.Kind == LedgerEntryKind.Draw && !reversed.Contains(e.No));
    }

    private static bool Draws(Ticket ticket, IReadOnlyList<TimeEntry> times, LedgerEntry draw) =>
        Charging.DrawsHours(ticket, times.Single(t => t.No == draw.TimeNo).Activity);
}
