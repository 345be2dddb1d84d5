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
    ) =>
        new(
            ticket,
            hours,
            await db
                .TimeEntries.AsNoTracking()
                .Where(t => t.TicketNumber == ticket.Number)
                .ToListAsync(ct),
            timeNo,
            null,
            reason
        );
}
