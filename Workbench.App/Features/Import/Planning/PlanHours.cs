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
    private readonly Dictionary<CardKey, int> cardsLeft;
    private readonly Dictionary<TimeKey, int> timesLeft;

    private PlanHours(ImportPlan plan)
    {
        this.plan = plan;
        cardsLeft = new(plan.Stock.Cards);
        timesLeft = new(plan.Stock.Times);
    }

    public static void Run(ImportPlan plan) => new PlanHours(plan).Replay();

    private void Replay()
    {
        var cards = plan.Folder.Cards.Where(IsNew).Select(c => (On: c.BoughtOn, Step: CardStep(c)));
        var times = plan.Folder.Times.Where(IsNew).Select(t => (On: t.WorkedOn, Step: TimeStep(t)));

        // The order is stable: what falls on one date stays as it stands here.
        foreach (var (_, step) in cards.ToList().Concat(times.ToList()).OrderBy(s => s.On))
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

        return !IsKnown(cardsLeft, new(book.Customer.Id, row.BoughtOn, row.Hours), row.Source)
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
        return !IsKnown(timesLeft, known, row.Source)
            && TermGate.Time(plan, row, plan.BookOf(ticket));
    }

    /// <summary>Equal rows are told apart by their ordinal: the first so many are the ones that are there.</summary>
    private bool IsKnown<TKey>(Dictionary<TKey, int> left, TKey key, RawRow row)
        where TKey : notnull
    {
        if (left.GetValueOrDefault(key) is 0)
        {
            return false;
        }

        left[key]--;
        plan.Tally.Known(row);
        return true;
    }

    private void Buy(CardRow row, CustomerBook book)
    {
        var (policy, now) = (plan.Settings.Policy, plan.Settings.Now);
        var bought = BoughtCard.Of(
            row.Hours,
            row.BoughtOn,
            book.Agreement,
            book.Ledger,
            policy,
            now
        );
        if (bought.Try(out var card, out _))
        {
            book.Ledger = card.Ledger;
            plan.NewCards.Add(card.Card);
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
        var registered = RegisteredTime.Of(
            entry,
            ticket,
            book.Customer,
            book.Agreement,
            book.Ledger,
            plan.Settings.Now
        );
        book.Ledger = registered.Ledger;
        plan.Tickets[ticket.Number] = registered.Ticket;
        plan.NewTimes.Add(entry);
        plan.Tally.Added(row.Source);
    }

    [Rule("T1")]
    private int Charged(TimeRow row) =>
        Minutes.RoundUp(new(row.Minutes), plan.Settings.Policy.RoundUpToMinutes).Value;
}
