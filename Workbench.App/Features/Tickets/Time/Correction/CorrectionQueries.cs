using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
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

    /// <summary>Returns the refusal if the time would belong to somebody who is no technician and has no time on the ticket.</summary>
    public static async Task<Refusal?> CheckPersonAsync(
        WorkbenchDb db,
        TimeCorrectionFacts facts,
        CancellationToken ct
    )
    {
        if (
            facts.CorrectedValues?.TechnicianId is not { } id
            || facts.TimeEntries.Any(t => t.TechnicianId == id)
        )
        {
            return null;
        }

        var person = await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id && p.JoinedIntoId == null, ct);
        return person?.ToActor().HasAny(Roles.Technician) == true
            ? null
            : Refusal.Because(RefusalCode.NotATechnician, id);
    }
}
