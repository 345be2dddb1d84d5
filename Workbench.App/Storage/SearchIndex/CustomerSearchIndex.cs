using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage.Rows;
using Workbench.Domain.Agreements;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>
/// Keeps the words by which customers are found. They follow every customer that is added or changed, whoever does it, in the
/// same transaction; customers of a database from before get theirs when it is migrated.
/// </summary>
public static class CustomerSearchIndex
{
    private const int PageSize = 500;

    /// <summary>By number, each word of the name, the contact and the parts of the e-mail address.</summary>
    public static IEnumerable<CustomerWordRow> CreateRows(Customer customer)
    {
        var texts = new[]
        {
            customer.Number,
            customer.Name,
            customer.ContactName,
            customer.ContactEmail,
        };
        var words = texts.SelectMany(SearchWords.Parse).ToList();
        var sortName = SearchWords.SortKey(customer.Name);
        return words
            .Concat(words.Select(SearchWords.WithoutAccents))
            .Append("")
            .Distinct(StringComparer.Ordinal)
            .Select(word => new CustomerWordRow(word, sortName, customer.Id));
    }

    /// <summary>Brings the words up to the customers that are about to be stored.</summary>
    public static async Task UpdateAsync(WorkbenchDb db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<Customer>().ToList())
        {
            if (entry.State == EntityState.Modified)
            {
                await db
                    .CustomerWords.Where(w => w.CustomerId == entry.Entity.Id)
                    .ExecuteDeleteAsync(ct);
            }

            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                db.CustomerWords.AddRange(CreateRows(entry.Entity));
            }
        }
    }

    /// <summary>Gives words to customers that have none, some hundred in a transaction: killed, it goes on at the next start.</summary>
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

            // Several nodes may start at once: one at a time looks what is missing, and adds it.
            await db.LockQueueAsync(ct);
            var missing = await CustomersWithoutWords(db, last).Take(PageSize).ToListAsync(ct);
            db.CustomerWords.AddRange(missing.SelectMany(CreateRows));
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
