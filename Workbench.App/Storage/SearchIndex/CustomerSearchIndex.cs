using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage.Rows;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>
/// Maintains the words of the customer search. They are updated in the transaction that adds or changes a customer. Customers
/// of older databases get theirs during the migration.
/// </summary>
public static class CustomerSearchIndex
{
    private const int PageSize = 500;

    /// <summary>
    /// Creates the rows from the number, the words of the name, and the names, e-mail addresses and telephone numbers of the
    /// contacts.
    /// </summary>
    public static IEnumerable<CustomerWordRow> CreateRows(
        Customer customer,
        IEnumerable<ContactRevision> revisions
    )
    {
        var contacts = CustomerContacts.From(customer, [.. revisions]).Contacts;
        var texts = new[] { customer.Number, customer.Name }.Concat(
            contacts.SelectMany(c =>
                new[] { c.Name, c.Email, c.Telephone }.Concat(
                    TelephoneNumber.SearchForms(c.Telephone)
                )
            )
        );
        var words = texts.SelectMany(SearchWords.Parse).ToList();
        var sortName = SearchWords.SortKey(customer.Name);
        return words
            .Concat(words.Select(SearchWords.WithoutAccents))
            .Append("")
            .Distinct(StringComparer.Ordinal)
            .Select(word => new CustomerWordRow(word, sortName, customer.Id));
    }

    /// <summary>Updates the words of the customers that are about to be saved, or whose contacts are.</summary>
    public static Task UpdateAsync(WorkbenchDb db, CancellationToken ct) =>
        db
            .ChangeTracker.Entries()
            .Any(e =>
                e
                    is {
                        Entity: Customer or ContactRevision,
                        State: EntityState.Added or EntityState.Modified
                    }
            )
            ? UpdateChangedAsync(db, ct)
            : Task.CompletedTask;

    private static async Task UpdateChangedAsync(WorkbenchDb db, CancellationToken ct)
    {
        var contacts = db
            .ChangeTracker.Entries<ContactRevision>()
            .Where(e => e.State == EntityState.Added)
            .ToLookup(e => e.Entity.CustomerId, e => e.Entity);
        var customers = db
            .ChangeTracker.Entries<Customer>()
            .Where(e =>
                e.State is EntityState.Added or EntityState.Modified
                || contacts.Contains(e.Entity.Id)
            )
            .ToList();
        foreach (var entry in customers)
        {
            var revisions = contacts[entry.Entity.Id].ToList();
            if (entry.State != EntityState.Added)
            {
                await db
                    .CustomerWords.Where(w => w.CustomerId == entry.Entity.Id)
                    .ExecuteDeleteAsync(ct);
                revisions.AddRange(
                    await db
                        .ContactRevisions.AsNoTracking()
                        .Where(r => r.CustomerId == entry.Entity.Id)
                        .ToListAsync(ct)
                );
            }

            db.CustomerWords.AddRange(CreateRows(entry.Entity, revisions));
        }
    }

    /// <summary>
    /// Adds words to customers that have none, some hundred per transaction. After an interruption it continues at the next
    /// start.
    /// </summary>
    public static async Task AddMissingAsync(
        IDbContextFactory<WorkbenchDb> contexts,
        CancellationToken ct
    )
    {
        for (var last = 0; ; )
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            if (await CustomersWithoutWords(db, last).FirstOrDefaultAsync(ct) is null)
            {
                return;
            }

            db.AllowsWrites = true;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);

            // Several nodes may start at once. The lock lets one at a time look for missing words and add them.
            await db.LockQueueAsync(ct);
            var missing = await CustomersWithoutWords(db, last).Take(PageSize).ToListAsync(ct);
            var ids = missing.Select(c => c.Id).ToList();
            var contacts = (
                await db
                    .ContactRevisions.AsNoTracking()
                    .Where(r => ids.Contains(r.CustomerId))
                    .ToListAsync(ct)
            ).ToLookup(r => r.CustomerId);
            db.CustomerWords.AddRange(missing.SelectMany(c => CreateRows(c, contacts[c.Id])));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            last = missing.Count > 0 ? missing[^1].Id : last;
        }
    }

    private static IOrderedQueryable<Customer> CustomersWithoutWords(WorkbenchDb db, int after) =>
        db
            .Customers.AsNoTracking()
            .Where(c => c.Id > after && !db.CustomerWords.Any(w => w.CustomerId == c.Id))
            .OrderBy(c => c.Id);
}
