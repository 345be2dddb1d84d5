using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>Reads the data that both a correction and its preview need (K7).</summary>
internal static class CorrectionQueries
{
    public static async Task<TimeCorrectionFacts> LoadInputAsync(
        WorkbenchDb db,
        Ticket ticket,
        CustomerHours hours,
        int timeNo,
        string reason,
        CancellationToken ct
    )
    {
        var joined = await db.LoadJoinedAsync(ct);
        var entries = await db
            .TimeEntries.AsNoTracking()
            .Where(t => t.TicketNumber == ticket.Number)
            .ToListAsync(ct);
        return new(
            ticket,
            hours,
            // The time of somebody who was joined is the kept person's own.
            [
                .. entries.Select(t =>
                    t with
                    {
                        TechnicianId = joined.GetValueOrDefault(t.TechnicianId, t.TechnicianId),
                    }
                ),
            ],
            timeNo,
            null,
            reason
        );
    }
}
