using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>What a correction and its preview read alike (K7).</summary>
internal static class CorrectionReading
{
    public static async Task<CorrectionInput> InputAsync(
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

    /// <summary>All of a customer's hours, with the resets that are due by now.</summary>
    public static async Task<CustomerHours> HoursAsync(
        WorkbenchDb db,
        AgreementPolicy policy,
        int customerId,
        DateTime now,
        CancellationToken ct
    )
    {
        var stored = await db.HoursOfAsync([customerId], everything: true, ct);
        var due = await db.ProjectDueAsync([stored[customerId].Agreement], policy, now, ct);
        return due.GetValueOrDefault(customerId) ?? stored[customerId];
    }
}
