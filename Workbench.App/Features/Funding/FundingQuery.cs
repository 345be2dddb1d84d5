using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding;

namespace Workbench.App.Features.Funding;

/// <summary>What a ticket that is short of hours can be funded with, each choice with its figures.</summary>
[Rule("F3")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class FundingQuery(Reads reads, Policies policies, TimeProvider time)
{
    /// <returns>Null where there is no such ticket.</returns>
    public Task<FundingView?> RunAsync(Actor actor, int number, CancellationToken ct) =>
        reads.RunAsync<FundingQuery, FundingView?>(
            actor,
            (db, token) => ReadAsync(db, number, token),
            ct
        );

    private async Task<FundingView?> ReadAsync(WorkbenchDb db, int number, CancellationToken ct)
    {
        if (await db.Tickets.SingleOrDefaultAsync(t => t.Number == number, ct) is not { } ticket)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var stored = await db.HoursOfAsync([ticket.CustomerId], everything: false, ct);
        var due = await db.ProjectDueAsync(
            [stored[ticket.CustomerId].Agreement],
            policies.Now,
            now,
            ct
        );
        var hours = due.GetValueOrDefault(ticket.CustomerId) ?? stored[ticket.CustomerId];
        var input = new SufficiencyInput(
            ticket,
            hours.Customer,
            hours.Agreement,
            hours.Ledger.Account,
            StockholmTime.DateOf(now)
        );
        return new(
            SufficiencyCheck.Of(input),
            ticket.PlannedRest,
            FundingOptions.Of(ticket, hours, await db.PackagesAsync(ct), policies.Now, now),
            await db
                .FundingChoices.Where(c => c.TicketNumber == number)
                .OrderBy(c => c.No)
                .ToListAsync(ct)
        );
    }
}
