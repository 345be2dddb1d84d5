using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements;

/// <summary>Returns the hours statement of a customer as of a day.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class StatementQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    /// <returns>The statement; null if no customer has that number.</returns>
    public Task<HoursStatement?> RunAsync(
        Actor actor,
        string customerNumber,
        DateOnly? asOf,
        CancellationToken ct
    ) =>
        queries.RunAsync<StatementQuery, HoursStatement?>(
            actor,
            (db, token) => ReadAsync(db, customerNumber, asOf, token),
            ct
        );

    /// <summary>Returns the statement of a period or a term, with the subjects of its tickets.</summary>
    /// <returns>Null if no customer has that number.</returns>
    public Task<StatementView?> RunForPeriodAsync(
        Actor actor,
        string customerNumber,
        StatementSelection selection,
        CancellationToken ct
    ) =>
        queries.RunAsync<StatementQuery, StatementView?>(
            actor,
            (db, token) => ReadAsync(db, customerNumber, selection, token),
            ct
        );

    private async Task<StatementView?> ReadAsync(
        WorkbenchDb db,
        string customerNumber,
        StatementSelection selection,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Number == customerNumber, ct);
        if (customer is null)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var today = StockholmTime.DateOf(now);
        var input = await StatementFactsQueries.LoadAsync(
            db,
            customer.Id,
            agreementPolicyProvider.Current,
            ct
        );
        var due = DueResets.Run(input.Hours, today, input.Packages, input.Policy, now);
        List<TermDates> terms =
        [
            .. input
                .Terms.Concat(due.OpenedTerms)
                .Select(t => t.Dates)
                .DistinctBy(t => t.Start)
                .OrderBy(t => t.Start),
        ];
        var period = selection.PeriodOf(terms, due.HoursAfter.Agreement, today);
        var statement = Statement.Create(HoursStatement.Calculate(input, period.To, now), period);
        return new(
            statement with
            {
                TicketSubjects = await SubjectsAsync(db, customer.Id, period, ct),
            },
            terms
        );
    }

    private static async Task<Dictionary<int, string>> SubjectsAsync(
        WorkbenchDb db,
        int customerId,
        StatementPeriod period,
        CancellationToken ct
    )
    {
        var firstDay = period.From ?? DateOnly.MinValue;
        return await (
            from entry in db.LedgerEntries
            where
                entry.CustomerId == customerId && entry.Date >= firstDay && entry.Date <= period.To
            join ticket in db.Tickets on entry.TicketNumber equals (int?)ticket.Number
            select new { ticket.Number, ticket.Subject }
        )
            .Distinct()
            .ToDictionaryAsync(t => t.Number, t => t.Subject, ct);
    }

    private async Task<HoursStatement?> ReadAsync(
        WorkbenchDb db,
        string customerNumber,
        DateOnly? asOf,
        CancellationToken ct
    )
    {
        // One snapshot, so that concurrent writes can't mix figures of different moments.
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Number == customerNumber, ct);
        if (customer is null)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var input = await StatementFactsQueries.LoadAsync(
            db,
            customer.Id,
            agreementPolicyProvider.Current,
            ct
        );
        return HoursStatement.Calculate(input, asOf ?? StockholmTime.DateOf(now), now);
    }
}
