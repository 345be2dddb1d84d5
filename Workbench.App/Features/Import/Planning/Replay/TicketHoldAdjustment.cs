using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>
/// What a reset, a card or an upgrade of a live agreement means for the tickets that were here before: holds that the hours
/// can't keep any more shrink, and what waited for hours goes on, as after live work. A history that is replayed for the first
/// time leaves its tickets as they were imported.
/// </summary>
[Rule("N6")]
[Rule("F5")]
internal static class TicketHoldAdjustment
{
    public static void Apply(ImportPlan plan, CustomerSnapshot book)
    {
        if (!book.HasExistingAgreement)
        {
            return;
        }

        var tickets = plan
            .Stock.Tickets.Values.Where(t => t.CustomerId == book.Customer.Id)
            .Select(t => plan.Tickets[t.Number])
            .ToList();
        ShrinkHolds(plan, book, tickets);
        ResumeWaiting(plan, book, tickets);
    }

    private static void ShrinkHolds(
        ImportPlan plan,
        CustomerSnapshot book,
        IEnumerable<Ticket> tickets
    )
    {
        var (changed, hoursAccount) = HoldsAfterReset.Calculate(
            tickets.Where(t => t.HeldMinutes > 0),
            book.Ledger.Account
        );
        book.Keep(hoursAccount);
        foreach (var ticket in changed)
        {
            plan.Tickets[ticket.Number] = ticket;
        }
    }

    private static void ResumeWaiting(
        ImportPlan plan,
        CustomerSnapshot book,
        IEnumerable<Ticket> tickets
    )
    {
        var moves = AwaitingFundingRules.FindResumable(
            tickets,
            book.Customer,
            book.Agreement,
            book.Ledger.Account,
            Actor.Program,
            plan.Settings.Now
        );
        foreach (var move in moves)
        {
            var ticket = move.Ticket;
            var hold = new Hold(ticket, book.Ledger.Account);
            var kept = ticket.State == TicketState.Started ? hold.ForRemainingPlannedTime() : hold;
            book.Keep(kept.Account);
            plan.Tickets[ticket.Number] = kept.Ticket;
            plan.NewChanges.Add(move.Change);
            plan.NewPauses.Add(move.EndedPause!);
        }
    }
}
