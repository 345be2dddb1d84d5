using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Agreements;

/// <summary>The hours statement of a customer as of a day.</summary>
[Rule("F9")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class StatementQuery(Reads reads, Policies policies, TimeProvider time)
{
    /// <returns>Null where no customer has that number.</returns>
    public Task<HoursStatement?> RunAsync(
        Actor actor,
        string customerNumber,
        DateOnly? asOf,
        CancellationToken ct
    ) =>
        reads.RunAsync<StatementQuery, HoursStatement?>(
            actor,
            (db, token) => ReadAsync(db, customerNumber, asOf, token),
            ct
        );

    private async Task<HoursStatement?> ReadAsync(
        WorkbenchDb db,
        string customerNumber,
        DateOnly? asOf,
        CancellationToken ct
    )
    {
        // One snapshot: figures of one moment, whatever is being written.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Number == customerNumber, ct);
        if (customer is null)
        {
            return null;
        }

        var hours = await db.HoursOfAsync([customer.Id], everything: true, ct);
        var now = time.GetUtcNow().UtcDateTime;
        var input = new StatementInput(
            hours[customer.Id],
            await db.Terms.Where(t => t.CustomerId == customer.Id).ToListAsync(ct),
            await db.PackageChanges.Where(c => c.CustomerId == customer.Id).ToListAsync(ct),
            await ChargedAsync(db, customer.Id, ct),
            await db.PackagesAsync(ct),
            policies.Now
        );
        return HoursStatement.Of(input, asOf ?? StockholmTime.DateOf(now), now);
    }

    private static async Task<IReadOnlyList<TimeEntry>> ChargedAsync(
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
                .Where(g => !FundingRate.PaysRest(g.Key))
                .SelectMany(g =>
                    StandingTimes
                        .Of(g.Select(t => t.Time))
                        .Where(t => Charging.DrawsHours(g.Key, t))
                ),
        ];
    }
}
