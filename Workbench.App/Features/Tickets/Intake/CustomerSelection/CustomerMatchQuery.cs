using Workbench.App.Commands;
using Workbench.App.Shared.Search;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Intake.CustomerSelection;

/// <summary>Finds customers by number, name or contact while the user types.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CustomerMatchQuery(QueryExecutor queries)
{
    private const int MaxResults = 20;

    public Task<IReadOnlyList<CustomerMatch>> RunAsync(
        Actor actor,
        string typed,
        CancellationToken ct
    ) =>
        queries.RunAsync<CustomerMatchQuery, IReadOnlyList<CustomerMatch>>(
            actor,
            async (db, token) =>
            {
                var found = await db.FindCustomersAsync(typed, MaxResults, token);
                return
                [
                    .. found.Customers.Select(c => new CustomerMatch(c.Id, c.Number, c.Name)
                    {
                        ContactName = c.ContactName,
                    }),
                ];
            },
            ct
        );
}
