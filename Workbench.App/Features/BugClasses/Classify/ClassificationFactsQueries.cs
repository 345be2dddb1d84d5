using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>Reads the data that both classifying and its preview need (B4).</summary>
internal static class ClassificationFactsQueries
{
    /// <param name="hours">The customer's hours with all ledger entries.</param>
    public static async Task<BugClassificationFacts> LoadAsync(
        WorkbenchDb db,
        Ticket ticket,
        CustomerHours hours,
        CancellationToken ct
    ) =>
        new(
            ticket,
            hours,
            await db
                .TimeEntries.AsNoTracking()
                .Where(t => t.TicketNumber == ticket.Number)
                .ToListAsync(ct),
            [
                .. hours
                    .Ledger.EntriesSince(DateOnly.MinValue)
                    .Where(e => e.TicketNumber == ticket.Number),
            ]
        );
}
