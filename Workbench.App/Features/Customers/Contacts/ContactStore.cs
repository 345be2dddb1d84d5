using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Contacts;

/// <summary>Reads and stores the contacts of a customer in a command.</summary>
internal static class ContactStore
{
    /// <summary>Decides a change of a customer's contacts and stores it. Locks the customer's account first.</summary>
    public static async Task<Outcome<int>> ChangeContactsAsync(
        this CommandContext context,
        int customerId,
        Func<Customer, IReadOnlyCollection<ContactRevision>, Result<ContactChange>> decide,
        CancellationToken ct
    )
    {
        if (!await context.Db.Customers.AnyAsync(c => c.Id == customerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, customerId);
        }

        await context.LockAccountAsync(customerId, ct);
        var loaded = await context.Db.Customers.SingleAsync(c => c.Id == customerId, ct);
        var revisions = await context.Db.LoadContactRevisionsAsync(customerId, ct);
        if (!decide(loaded, revisions).TryGetValue(out var change, out var refusal))
        {
            return refusal;
        }

        context.Db.ContactRevisions.AddRange(change.Revisions);
        if (change.Customer != loaded)
        {
            context.Replace(loaded, change.Customer);
        }

        context.RecordChange(ChangeTopic.Account, customerId);
        return change.ContactNo;
    }

    public static Task<List<ContactRevision>> LoadContactRevisionsAsync(
        this WorkbenchDb db,
        int customerId,
        CancellationToken ct
    ) =>
        db
            .ContactRevisions.AsNoTracking()
            .Where(r => r.CustomerId == customerId)
            .OrderBy(r => r.ContactNo)
            .ThenBy(r => r.No)
            .ToListAsync(ct);
}
