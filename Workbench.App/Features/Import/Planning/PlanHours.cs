using Workbench.App.Features.Import.Reading;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// Replays cards and time of the open term in date order through the rules of live work: on one date cards before time, each
/// in file order. Time of other terms is not imported at all yet, nor counted on its ticket: its hours have lapsed, and only
/// the resets in between tell what it drew.
/// </summary>
internal sealed class PlanHours
{
    private readonly ImportPlan plan;
    private readonly Ordinals<CardKey> cards;
    private readonly Ordinals<TimeKey> times;

    private PlanHours(ImportPlan plan)
    {
        this.plan = plan;
        cards = new(plan.Tally, plan.Stock.Cards);
        times = new(plan.Tally, plan.Stock.Times);
    }

    public static void Run(ImportPlan plan) => new PlanHours(plan).Replay();

    private void Replay()
    {
        var bought = plan
            .Folder.Cards.Where(IsNew)
            .Select(c => (On: c.BoughtOn, Step: CardStep(c)));
        var worked = plan
            .Folder.Times.Where(IsNew)
            .Select(t => (On: t.WorkedOn, Step: TimeStep(t)));

        // The order is stable: what falls on one date stays as it stands here.
        foreach (var (_, step) in bought.ToList().Concat(worked.ToList()).OrderBy(s => s.On))
        {
            step();
        }
    }

    private Action CardStep(CardRow row) => () => Buy(row, plan.Books[row.Customer]);

    private Action TimeStep(TimeRow row) => () => Register(row, plan.Tickets[row.Ticket]);

    private bool IsNew(CardRow row)
    {
        if (!plan.Books.TryGetValue(row.Customer, out var book))
        {
            var why = plan.Rejections.WhyMissing(ImportTable.Customers, row.Customer);
            plan.Rejections.Add(row.Source, "customer", why);
            return false;
        }

        return !cards.IsKnown(new(book.Customer.Id, row.BoughtOn, row.Hours), row.Source)
            && TermGate.Card(plan, row, book);
    }

    private bool IsNew(TimeRow row)
    {
        if (!plan.Tickets.TryGetValue(row.Ticket, out var ticket))
        {
            var key = row.Source["ticket"].Trim();
            plan.Rejections.Add(
                row.Source,
                "ticket",
                plan.Rejections.WhyMissing(ImportTable.Tickets, key)
            );
            return false;
        }

        var known = new TimeKey(
            row.Ticket,
            row.WorkedOn,
            Charged(row),
            row.Technician,
            row.Activity,
            row.Note
        );
        return !times.IsKnown(known, row.Source) && TermGate.Time(plan, row, plan.BookOf(ticket));
    }

    private void Buy(CardRow row, CustomerBook book)
    {
        var (policy, now) = (plan.Settings.Policy, plan.Settings.Now);
        var card = BoughtCard.Of(row.Hours, row.BoughtOn, book.Agreement, book.Ledger, policy, now);
        if (card.Try(out var bought, out _))
        {
            book.Ledger = bought.Ledger;
            plan.NewCards.Add(bought.Card);
            plan.Tally.Added(row.Source);
            return;
        }

        var least = policy.CardTiers.Min(t => t.FromHours);
        plan.Rejections.Add(
            row.Source,
            "hours",
            $"{row.Hours} is less than the smallest card, {least} h"
        );
    }

    private void Register(TimeRow row, Ticket ticket)
    {
        var book = plan.BookOf(ticket);
        var entry = new TimeEntry(
            ticket.Number,
            ticket.NextTimeNo,
            ticket.CustomerId,
            plan.People.IdOf(row.Technician)!.Value,
            row.WorkedOn,
            Charged(row),
            row.Activity,
            row.Note,
            plan.Settings.Now
        );
        var registration = RegisteredTime.Of(
            entry,
            ticket,
            new(book.Customer, book.Agreement, book.Term, book.Ledger),
            row.WorkedOn,
            plan.Settings.Policy,
            plan.Settings.Now
        );
        if (!registration.Try(out var registered, out _))
        {
            throw new InvalidOperationException("Time of the open term is never late.");
        }

        book.Ledger = registered.Ledger;
        plan.Tickets[ticket.Number] = registered.Ticket;
        plan.NewTimes.Add(entry);
        plan.Tally.Added(row.Source);
    }

    [Rule("T1")]
    private int Charged(TimeRow row) =>
        Minutes.RoundUp(new(row.Minutes), plan.Settings.Policy.RoundUpToMinutes).Value;
}
