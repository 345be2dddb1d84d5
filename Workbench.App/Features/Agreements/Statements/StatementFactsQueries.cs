using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Statements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Agreements.Statements;

/// <summary>Reads the data of a statement inside one snapshot.</summary>
internal static class StatementFactsQueries
{
    public static async Task<StatementFacts> LoadAsync(
        WorkbenchDb db,
        int customerId,
        AgreementPolicy policy,
        CancellationToken ct
    )
    {
        var hours = await db.LoadCustomerHoursAsync([customerId], includeClosed: true, ct);
        return new(
            hours[customerId],
            await db.Terms.Where(t => t.CustomerId == customerId).ToListAsync(ct),
            await db.PackageChanges.Where(c => c.CustomerId == customerId).ToListAsync(ct),
            await LoadChargedTimeAsync(db, customerId, ct),
            await db.LoadPackagesAsync(ct),
            policy
        );
    }

    private static async Task<IReadOnlyList<TimeEntry>> LoadChargedTimeAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    )
    {
        var times = await (
            from time in db.TimeEntries
            join ticket in db.Tickets on time.TicketNumber equals ticket.Number
            where ticket.CustomerId == customerId
            select new { Ticket = ticket, Time = time }
        ).ToListAsync(ct);
        return
        [
            .. times
                .GroupBy(t => t.Ticket)
                .Where(g => !HourlyRateRules.PaysForUncoveredTime(g.Key))
                .SelectMany(g =>
                    UnreversedTimeEntries
                        .From(g.Select(t => t.Time))
                        .Where(t => ChargingRules.DrawsHours(g.Key, t))
                        .Select(t =>
                            t with
                            {
                                Minutes = t.Minutes - ChargingRules.WaivedMinutes(g.Key, t).Value,
                            }
                        )
                ),
        ];
    }
}
