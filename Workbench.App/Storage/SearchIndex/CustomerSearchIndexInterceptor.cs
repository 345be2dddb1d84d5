using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>Updates the search words of customers and tickets in the same transaction as the customers and tickets themselves.</summary>
internal sealed class CustomerSearchIndexInterceptor : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is WorkbenchDb db)
        {
            await CustomerSearchIndex.UpdateAsync(db, cancellationToken);
            SubjectSearchText.Update(db);
        }

        return result;
    }
}
