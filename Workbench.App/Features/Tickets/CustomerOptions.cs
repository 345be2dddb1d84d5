using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets;

/// <summary>Finds customers by number or by what their name begins with or contains, as somebody types.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CustomerOptions(Reads reads)
{
    private const int Most = 20;

    public Task<IReadOnlyList<CustomerOption>> RunAsync(
        Actor actor,
        string typed,
        CancellationToken ct
    ) =>
        reads.RunAsync<CustomerOptions, IReadOnlyList<CustomerOption>>(
            actor,
            async (db, token) =>
            {
                var upper = typed.Trim().ToUpperInvariant();
                var found = await db
                    .Customers.OrderBy(c => c.Name)
                    .Select(c => new CustomerOption(c.Id, c.Number, c.Name)
                    {
                        ContactName = c.ContactName,
                    })
                    .ToListAsync(token);

                // Case folding of å, ä and ö differs between the databases, so the comparison is done here.
                return
                [
                    .. found
                        .Where(c =>
                            c.Number.StartsWith(upper, StringComparison.OrdinalIgnoreCase)
                            || c.Name.Contains(upper, StringComparison.InvariantCultureIgnoreCase)
                        )
                        .OrderBy(c =>
                            c.Name.StartsWith(upper, StringComparison.InvariantCultureIgnoreCase)
                                ? 0
                                : 1
                        )
                        .Take(Most),
                ];
            },
            ct
        );
}
