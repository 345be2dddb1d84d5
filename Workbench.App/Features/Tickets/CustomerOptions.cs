using Workbench.App.Storage;
using Workbench.App.Storage.Search;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets;

/// <summary>Finds customers by number, name or contact, as somebody types.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CustomerOptions(QueryExecutor queries)
{
    private const int Most = 20;

    public Task<IReadOnlyList<CustomerOption>> RunAsync(
        Actor actor,
        string typed,
        CancellationToken ct
    ) =>
        queries.RunAsync<CustomerOptions, IReadOnlyList<CustomerOption>>(
            actor,
            async (db, token) =>
            {
                var found = await db.FindCustomersAsync(typed, Most, token);
                return
                [
                    .. found.Customers.Select(c => new CustomerOption(c.Id, c.Number, c.Name)
                    {
                        ContactName = c.ContactName,
                    }),
                ];
            },
            ct
        );
}
