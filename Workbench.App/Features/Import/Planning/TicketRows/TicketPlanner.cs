using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>
/// Plans tickets in any state. A waiting ticket is paused since its open wait in waits.csv or, if there is none, since the day
/// of its latest work or else its submission.
/// </summary>
internal static class TicketPlanner
{
    public static ImportStepResult Plan(
        ImportedFolder folder,
        ImportCustomers customers,
        ExistingData existing,
        ImportedTechnicians technicians,
        ImportSettings settings,
        Rejections rejected
    )
    {
        var waits = folder.Waits.ToLookup(w => w.Ticket);
        var lastWorkedOn = folder
            .Times.GroupBy(t => t.Ticket)
            .ToDictionary(g => g.Key, g => g.Max(t => t.WorkedOn));
        var results = new List<ImportStepResult>();
        foreach (var row in folder.Tickets)
        {
            if (customers.Find(row.Customer) is not { Customer.Id: var customerId })
            {
                var why = rejected.MissingReferenceText(ImportTable.Customers, row.Customer);
                results.Add(ImportStepResult.Reject(RowResult.Reject(row.Source, "customer", why)));
            }
            else if (existing.Tickets.TryGetValue(row.Number, out var known))
            {
                var compared = ExistingTicketComparison.Compare(row, known, customerId, existing);
                results.Add(new() { Rows = [compared] });
            }
            else
            {
                DateOnly? last = lastWorkedOn.TryGetValue(row.Number, out var on) ? on : null;
                var past = ImportedWaits.Create(
                    row,
                    waits[row.Number],
                    last,
                    settings.HistoryUntil
                );
                technicians = technicians.Include(row.Technician);
                var technicianId = technicians.IdOf(row.Technician);
                results.Add(Create(row, customerId, technicianId, past, settings));
            }
        }

        return ImportStepResult.Combine(results) with
        {
            Technicians = technicians,
        };
    }

    private static ImportStepResult Create(
        TicketCsvRow row,
        int customerId,
        int? technicianId,
        ImportedWaits waits,
        ImportSettings settings
    )
    {
        var changes = ImportedTicketHistory.Create(row, waits, settings.Actor, settings.Now);
        var ticket = ImportedTicketFactory.Create(
            row,
            customerId,
            technicianId,
            waits,
            changes.Count,
            settings.Policy.HourlyRateOre
        );
        return new()
        {
            Tickets = [ticket],
            Records = new()
            {
                Texts = [new(row.Number, row.Description)],
                Changes = changes,
                Pauses = [.. waits.ToPauses(row.Number)],
                Deliveries = row.DeliveredAt is { } delivered
                    ?
                    [
                        new(
                            row.Number,
                            1,
                            row.SubmittedAt,
                            delivered,
                            waits.CompletedSeconds,
                            technicianId
                        ),
                    ]
                    : [],
            },
            Rows = [RowResult.Added(row.Source)],
        };
    }
}
