using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.SalesDesk.Overview;

/// <summary>Returns what sales should sell or ask, with what was last done about it.</summary>
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class SalesDeskQuery(
    QueryExecutor queries,
    SalesDeskCache cache,
    SalesTaskReader reader,
    TimeProvider time
)
{
    /// <summary>A question that was recorded on the ticket is asked again after so many days.</summary>
    public const int DaysUntilReminder = 7;

    /// <summary>What was done longer ago than this no longer counts, in days after its reminder.</summary>
    private const int MaxDaysAfterReminder = 90;

    public Task<SalesDeskView> RunAsync(
        Actor actor,
        SalesDeskFilter filter,
        int maxRows,
        CancellationToken ct
    ) =>
        queries.RunAsync<SalesDeskQuery, SalesDeskView>(
            actor,
            async (db, token) => SalesDeskView.Create(await LoadAsync(db, token), filter, maxRows),
            ct
        );

    private async Task<IReadOnlyList<FollowedTask>> LoadAsync(WorkbenchDb db, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(time.GetUtcNow().UtcDateTime);
        var tasks = await cache.GetAsync(
            today,
            (customers, token) => reader.ReadAsync(db, customers, token),
            (tickets, token) => SalesTaskReader.CustomersOfAsync(db, tickets, token),
            ct
        );
        var since = today.AddDays(-MaxDaysAfterReminder);
        var followUps = await db.SalesFollowUps.Where(f => f.RemindOn >= since).ToListAsync(ct);
        return FollowedTask.Create(
            tasks,
            followUps.Concat(await QuestionsOnTicketsAsync(db, tasks, ct)),
            today
        );
    }

    /// <summary>Returns the questions how to pay that were recorded on the page of the ticket.</summary>
    private static async Task<IEnumerable<SalesFollowUp>> QuestionsOnTicketsAsync(
        WorkbenchDb db,
        IReadOnlyList<SalesTask> tasks,
        CancellationToken ct
    )
    {
        var waiting = tasks
            .OfType<SalesTask.FundingChoice>()
            .ToDictionary(t => t.Ticket.Number, t => t.Key);
        var asked = await db
            .TicketChanges.Where(c =>
                waiting.Keys.Contains(c.TicketNumber) && c.Kind == TicketChangeKind.AskedForFunding
            )
            .ToListAsync(ct);
        return asked.Select(c => new SalesFollowUp(
            waiting[c.TicketNumber].CustomerId,
            0,
            SalesTaskKind.FundingChoice,
            c.TicketNumber,
            SalesFollowUpKind.Contacted,
            Channel: null,
            "",
            StockholmTime.DateOf(c.ChangedAt).AddDays(DaysUntilReminder),
            c.ChangedAt,
            c.ActorId,
            c.ActorName
        ));
    }
}
