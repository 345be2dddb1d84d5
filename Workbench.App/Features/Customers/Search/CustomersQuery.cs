using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Customers.Search;

/// <summary>Returns the customers that match the search text, with their available hours and number of open tickets.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CustomersQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    /// <summary>The limit of rows: beyond it, another search word helps more than a longer list.</summary>
    public const int MaxRows = 50;

    /// <param name="typed">The search text; empty for all customers, by name.</param>
    public Task<CustomerList> RunAsync(Actor actor, string typed, CancellationToken ct) =>
        queries.RunAsync<CustomersQuery, CustomerList>(
            actor,
            (db, token) => ReadAsync(db, typed, token),
            ct
        );

    private async Task<CustomerList> ReadAsync(WorkbenchDb db, string typed, CancellationToken ct)
    {
        var found = await db.FindCustomersAsync(typed, MaxRows, ct);
        var ids = found.Customers.Select(c => c.Id).ToList();
        var now = time.GetUtcNow().UtcDateTime;
        var accounts = await db
            .Accounts.Where(a => ids.Contains(a.CustomerId))
            .ToDictionaryAsync(a => a.CustomerId, ct);
        var agreements = await db
            .Agreements.Where(a => ids.Contains(a.CustomerId))
            .ToDictionaryAsync(a => a.CustomerId, ct);
        var open = await OpenTicketsAsync(db, ids, ct);
        var due = await db.ProjectDueResetsAsync(
            agreements.Values,
            agreementPolicyProvider.Current,
            now,
            ct
        );
        return new(
            [
                .. found.Customers.Select(c =>
                    due.TryGetValue(c.Id, out var hours)
                        ? Row(c, hours.Agreement, hours.Ledger.Account)
                        : Row(c, agreements.GetValueOrDefault(c.Id), accounts[c.Id])
                ),
            ],
            found.HasMore
        );

        CustomerRow Row(Customer customer, ServiceAgreement? agreement, HoursAccount hoursAccount)
        {
            var today = StockholmTime.DateOf(now);
            return new(
                customer.Id,
                customer.Number,
                customer.Name,
                customer.ContactName,
                customer.LaunchedOn,
                agreement?.Covers(today) == true ? agreement.Package : null,
                DrawEligibility.Available(customer, agreement, hoursAccount, today),
                open.GetValueOrDefault(customer.Id)
            );
        }
    }

    private static async Task<Dictionary<int, int>> OpenTicketsAsync(
        WorkbenchDb db,
        List<int> customers,
        CancellationToken ct
    ) =>
        customers.Count == 0
            ? []
            : await db
                .Tickets.Where(t => customers.Contains(t.CustomerId))
                .Where(TicketCondition.IsOpen.Expression)
                .GroupBy(t => t.CustomerId)
                .Select(g => new { Customer = g.Key, Open = g.Count() })
                .ToDictionaryAsync(g => g.Customer, g => g.Open, ct);
}
