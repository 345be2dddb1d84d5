using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// Work that was started elsewhere holds what is planned of it and not registered yet, as far as hours are free for it once
/// all is replayed; the oldest ticket first. A ticket that asks before anybody took it holds nothing.
/// </summary>
[Rule("F4")]
internal static class PlanHolds
{
    public static void Run(ImportPlan plan)
    {
        foreach (var book in plan.NewRows.LiveBooks.Where(b => b.GotHours))
        {
            Renew(plan, book);
        }

        var started = plan.Tickets.Values.Where(t =>
            !plan.Stock.Tickets.ContainsKey(t.Number)
            && t.TechnicianId is not null
            && t.State is TicketState.Started or TicketState.AwaitingCustomer
        );
        foreach (var ticket in QueueOrder.Of(started).ToList())
        {
            var book = plan.BookOf(ticket);
            var check = SufficiencyCheck.Of(
                new(ticket, book.Customer, book.Agreement, book.Ledger.Account, plan.Settings.AsOf)
            );
            if (check is Sufficiency.Enough or Sufficiency.Short)
            {
                var hold = new Hold(ticket, book.Ledger.Account).ForPlannedRest();
                book.Keep(hold.Account);
                plan.Tickets[ticket.Number] = hold.Ticket;
            }
        }
    }

    /// <summary>
    /// What a live agreement's reset, card or upgrade means for the tickets that were here before: holds that the hours can't
    /// keep shrink, and what waited for hours goes on.
    /// </summary>
    [Rule("N6")]
    [Rule("F5")]
    private static void Renew(ImportPlan plan, CustomerBook book)
    {
        var tickets = plan
            .Stock.Tickets.Keys.Select(n => plan.Tickets[n])
            .Where(t => t.CustomerId == book.Customer.Id)
            .ToList();
        var (changed, account) = HoldsAfterReset.Of(
            tickets.Where(t => t.HeldMinutes > 0),
            book.Ledger.Account
        );
        book.Keep(account);
        foreach (var ticket in changed)
        {
            plan.Tickets[ticket.Number] = ticket;
        }

        var moves = WaitingTickets.ThatCanGoOn(
            tickets,
            book.Customer,
            book.Agreement,
            account,
            Actor.Program,
            plan.Settings.Now
        );
        foreach (var (ticket, change) in moves)
        {
            var hold = new Hold(ticket, book.Ledger.Account);
            var kept = ticket.State == TicketState.Started ? hold.ForPlannedRest() : hold;
            book.Keep(kept.Account);
            plan.Tickets[ticket.Number] = kept.Ticket;
            plan.NewChanges.Add(change);
        }
    }
}
