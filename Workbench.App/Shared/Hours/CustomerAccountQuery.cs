using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Hours;

/// <summary>Reads a customer's agreement and hours for a command in one statement, and whether a ticket waits for hours.</summary>
internal static class CustomerAccountQuery
{
    /// <summary>
    /// One row for each source that has not lapsed; one row if there is none. Customer and term are copied, so that EF Core tracks
    /// only what commands change.
    /// </summary>
    private static readonly CompiledQuery<Func<WorkbenchDb, int, IAsyncEnumerable<Row>>> Rows = new(
        () =>
            EF.CompileAsyncQuery(
                (WorkbenchDb db, int customerId) =>
                    from account in db.Accounts
                    where account.CustomerId == customerId
                    join customer in db.Customers on account.CustomerId equals customer.Id
                    from agreement in db
                        .Agreements.Where(a => a.CustomerId == account.CustomerId)
                        .DefaultIfEmpty()
                    from term in db
                        .Terms.Where(t =>
                            t.CustomerId == account.CustomerId
                            && t.Number
                                == db.Terms.Where(any => any.CustomerId == customerId)
                                    .Max(any => any.Number)
                        )
                        .DefaultIfEmpty()
                    from source in db
                        .HoursSources.Where(s =>
                            s.CustomerId == account.CustomerId && s.LapsedOn == null
                        )
                        .DefaultIfEmpty()
                    select new Row(
                        account,
                        new Customer(
                            customer.Id,
                            customer.Number,
                            customer.Name,
                            customer.ContactName,
                            customer.ContactEmail,
                            customer.LaunchedOn
                        ),
                        agreement,
                        term == null
                            ? null
                            : new Term(
                                term.CustomerId,
                                term.Number,
                                term.Start,
                                term.End,
                                term.Package,
                                term.IncludedMinutes
                            ),
                        source,
                        db.Tickets.Any(t =>
                            t.CustomerId == customerId && t.State == TicketState.AwaitingFunding
                        )
                    )
            )
    );

    public static async Task<(CustomerHours Hours, bool HasWaitingTickets)> LoadAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    )
    {
        var sources = new List<HoursSource>();
        Row? first = null;
        await foreach (var row in Rows.For(db)(db, customerId).WithCancellation(ct))
        {
            first ??= row;
            if (row.Source is { } source)
            {
                sources.Add(source);
            }
        }

        var (account, customer, agreement, term, _, hasWaitingTickets) =
            first ?? throw new InvalidOperationException($"Customer {customerId} has no account.");
        return (
            new(
                customer,
                agreement,
                agreement is null ? null : term,
                HoursLedger.Create(account, sources)
            ),
            hasWaitingTickets
        );
    }

    private sealed record Row(
        HoursAccount Account,
        Customer Customer,
        ServiceAgreement? Agreement,
        Term? Term,
        HoursSource? Source,
        bool HasWaitingTickets
    );
}
