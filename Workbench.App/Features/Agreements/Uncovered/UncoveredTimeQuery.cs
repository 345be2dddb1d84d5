using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Uncovered;

/// <summary>
/// Returns all uncovered time, including that of finished tickets, until a funding choice covers it. Returns the oldest ticket
/// first, one page at a time.
/// </summary>
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class UncoveredTimeQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    public const int PageSize = 200;

    /// <param name="after">The number of the last ticket already shown; zero for the first page.</param>
    public Task<IReadOnlyList<UncoveredTimeRow>> RunAsync(
        Actor actor,
        int after,
        CancellationToken ct
    ) =>
        queries.RunAsync<UncoveredTimeQuery, IReadOnlyList<UncoveredTimeRow>>(
            actor,
            (db, token) => ReadAsync(db, after, token),
            ct
        );

    private async Task<IReadOnlyList<UncoveredTimeRow>> ReadAsync(
        WorkbenchDb db,
        int after,
        CancellationToken ct
    )
    {
        var rows = await (
            from ticket in db.Tickets
            where ticket.UncoveredMinutes > 0 && ticket.Number > after
            join customer in db.Customers on ticket.CustomerId equals customer.Id
            join account in db.Accounts on ticket.CustomerId equals account.CustomerId
            join agreement in db.Agreements
                on ticket.CustomerId equals agreement.CustomerId
                into agreements
            from agreement in agreements.DefaultIfEmpty()
            orderby ticket.Number
            select new
            {
                Ticket = ticket,
                Version = EF.Property<long>(ticket, WorkbenchDb.VersionProperty),
                Customer = customer,
                Account = account,
                Agreement = agreement,
            }
        )
            .Take(PageSize)
            .ToListAsync(ct);
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.ProjectDueResetsAsync(
            rows.Select(f => f.Agreement),
            agreementPolicyProvider.Current,
            now,
            ct
        );
        return
        [
            .. rows.Select(f => new UncoveredTimeRow(
                f.Ticket.Number,
                f.Version,
                f.Ticket.Subject,
                f.Ticket.State,
                f.Customer.Number,
                f.Customer.Name,
                new(f.Ticket.RegisteredMinutes),
                new(f.Ticket.UncoveredMinutes),
                (due.GetValueOrDefault(f.Customer.Id)?.Ledger.Account ?? f.Account).Free
            )),
        ];
    }
}
