using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shell.Contacts;
using Workbench.Domain;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Contacts;

/// <summary>Returns the contacts of a customer with their history.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ContactsQuery(QueryExecutor queries) : ICustomerContacts
{
    /// <returns>The contacts; null if there is no such customer.</returns>
    public Task<ContactsView?> RunAsync(Actor actor, int customerId, CancellationToken ct) =>
        queries.RunAsync<ContactsQuery, ContactsView?>(
            actor,
            async (db, token) =>
            {
                await using var snapshot = await db.BeginSnapshotAsync(token);
                var customer = await db
                    .Customers.AsNoTracking()
                    .SingleOrDefaultAsync(c => c.Id == customerId, token);
                if (customer is null)
                {
                    return null;
                }

                var revisions = await db.LoadContactRevisionsAsync(customerId, token);
                return new ContactsView(
                    CustomerContacts.From(customer, revisions).Contacts,
                    [
                        .. revisions
                            .OrderByDescending(r => r.RecordedAt)
                            .ThenByDescending(r => r.ContactNo)
                            .ThenByDescending(r => r.No),
                    ]
                );
            },
            ct
        );

    public async Task<IReadOnlyList<CustomerContact>> GetAsync(
        Actor actor,
        int customerId,
        CancellationToken ct
    ) => (await RunAsync(actor, customerId, ct))?.Contacts ?? [];
}
