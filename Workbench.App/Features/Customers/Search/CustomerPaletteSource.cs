using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Shared.Search;
using Workbench.App.Shell.Palette;

namespace Workbench.App.Features.Customers.Search;

/// <summary>Finds customers for the command palette, by number, name or contact.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CustomerPaletteSource(QueryExecutor queries, CurrentPerson person)
    : IPaletteSource
{
    private const int MaxResults = 6;

    public async Task<IReadOnlyList<PaletteItem>> FindAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        if (text.Trim().Length < 2)
        {
            return [];
        }

        var found = await queries.RunAsync<CustomerPaletteSource, CustomerSearchResult>(
            await person.GetAsync(),
            (db, ct) => db.FindCustomersAsync(text, MaxResults, ct),
            cancellationToken
        );
        return
        [
            .. found.Customers.Select(c => new PaletteItem(
                $"{c.Number} {c.Name}",
                c.ContactName.Length > 0
                    ? $"{CustomersTexts.One} · {c.ContactName}"
                    : CustomersTexts.One
            )
            {
                Href = CustomerLinks.ToCustomer(c.Number),
                // A customer who is found by the contact comes before their tickets.
                MaxRank = 1,
            }),
        ];
    }
}
