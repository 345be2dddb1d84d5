using Workbench.App.Features.Import.Parsing;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>
/// Tickets in whatever state they are. What waits pauses since its open wait of waits.csv, or, where that is not there,
/// since the day on which it was last worked on, else its submission.
/// </summary>
internal static class TicketPlanner
{
    public static void Run(ImportPlan plan)
    {
        var waits = plan.Folder.Waits.ToLookup(w => w.Ticket);
        var worked = plan
            .Folder.Times.GroupBy(t => t.Ticket)
            .ToDictionary(g => g.Key, g => g.Max(t => t.WorkedOn));
        foreach (var row in plan.Folder.Tickets)
        {
            if (!plan.Books.TryGetValue(row.Customer, out var book))
            {
                var why = plan.Rejections.MissingReferenceText(ImportTable.Customers, row.Customer);
                plan.Rejections.Add(row.Source, "customer", why);
            }
            else if (plan.Stock.Tickets.TryGetValue(row.Number, out var known))
            {
                ExistingTicketComparison.Compare(plan, row, known, book.Customer.Id);
            }
            else
            {
                DateOnly? last = worked.TryGetValue(row.Number, out var on) ? on : null;
                var past = ImportedWaits.Create(
                    row,
                    waits[row.Number],
                    last,
                    plan.Settings.HistoryUntil
                );
                Add(plan, row, book, past);
            }
        }

        WaitPlanner.Run(plan);
    }

    private static void Add(
        ImportPlan plan,
        TicketCsvRow row,
        CustomerSnapshot book,
        ImportedWaits waits
    )
    {
        var changes = ImportedTicketHistory.Create(
            row,
            waits,
            plan.Settings.Actor,
            plan.Settings.Now
        );
        plan.Tickets[row.Number] = ImportedTicketFactory.Create(
            row,
            book.Customer.Id,
            plan.People.IdOf(row.Technician),
            waits,
            changes.Count,
            plan.Settings.Policy.HourlyRateOre
        );
        plan.NewPauses.AddRange(waits.ToPauses(row.Number));
        if (row.DeliveredAt is { } delivered)
        {
            plan.NewDeliveries.Add(
                new(
                    row.Number,
                    1,
                    row.SubmittedAt,
                    delivered,
                    waits.CompletedSeconds,
                    plan.People.IdOf(row.Technician)
                )
            );
        }

        plan.NewTexts.Add(new(row.Number, row.Description));
        plan.NewChanges.AddRange(changes);
        plan.Tally.Added(row.Source);
    }
}
