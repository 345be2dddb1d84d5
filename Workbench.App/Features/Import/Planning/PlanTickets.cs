using Workbench.App.Features.Import.Reading;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// Tickets in whatever state they are. What waits pauses since its open wait of waits.csv, or, where that is not there,
/// since the day on which it was last worked on, else its submission.
/// </summary>
internal static class PlanTickets
{
    private const string Over = "waits that are over come with a later version";
    private const string Gone =
        "waits without an end, of tickets that don't wait now, come with a later version";

    public static void Run(ImportPlan plan)
    {
        var waits = OpenWaits(plan);
        var worked = plan
            .Folder.Times.GroupBy(t => t.Ticket)
            .ToDictionary(g => g.Key, g => g.Max(t => t.WorkedOn));
        foreach (var row in plan.Folder.Tickets)
        {
            if (!plan.Books.TryGetValue(row.Customer, out var book))
            {
                var why = plan.Rejections.WhyMissing(ImportTable.Customers, row.Customer);
                plan.Rejections.Add(row.Source, "customer", why);
            }
            else if (plan.Stock.Tickets.TryGetValue(row.Number, out var known))
            {
                KnownTicket.Compare(plan, row, known, book.Customer.Id);
            }
            else
            {
                DateTime? wait = waits.TryGetValue(row.Number, out var open) ? open.From : null;
                DateOnly? last = worked.TryGetValue(row.Number, out var on) ? on : null;
                Add(plan, row, book, wait ?? ImportedTicket.LastSeen(row, last));
            }
        }

        CountWaits(plan, waits);
    }

    private static void Add(ImportPlan plan, TicketRow row, CustomerBook book, DateTime waitsSince)
    {
        var changes = ImportedTicket.History(row, plan.Settings.Actor, plan.Settings.Now);
        plan.Tickets[row.Number] = ImportedTicket.Of(
            row,
            book.Customer.Id,
            plan.People.IdOf(row.Technician),
            waitsSince,
            changes.Count
        );
        plan.NewTexts.Add(new(row.Number, row.Description));
        plan.NewChanges.AddRange(changes);
        plan.Tally.Added(row.Source);
    }

    /// <summary>The wait that each waiting ticket is in.</summary>
    private static Dictionary<int, WaitRow> OpenWaits(ImportPlan plan)
    {
        var states = plan.Folder.Tickets.ToDictionary(t => t.Number, t => t.State);
        var open = new Dictionary<int, WaitRow>();
        foreach (var row in plan.Folder.Waits.Where(w => w.To is null))
        {
            if (states.TryGetValue(row.Ticket, out var state) && state == row.State)
            {
                open.TryAdd(row.Ticket, row);
            }
        }

        return open;
    }

    private static void CountWaits(ImportPlan plan, Dictionary<int, WaitRow> open)
    {
        foreach (var row in plan.Folder.Waits)
        {
            if (!plan.Tickets.ContainsKey(row.Ticket))
            {
                var key = row.Source["ticket"].Trim();
                var why = plan.Rejections.WhyMissing(ImportTable.Tickets, key);
                plan.Rejections.Add(row.Source, "ticket", why);
            }
            else if (row.To is not null)
            {
                plan.Tally.NotYet(row.Source, Over);
            }
            else if (!open.TryGetValue(row.Ticket, out var current) || current != row)
            {
                plan.Tally.NotYet(row.Source, Gone);
            }
            else if (plan.Stock.Tickets.ContainsKey(row.Ticket))
            {
                plan.Tally.Known(row.Source);
            }
            else
            {
                plan.Tally.Added(row.Source);
            }
        }
    }
}
