using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>Updates what the search finds in the same transaction as the customers and the texts of tickets themselves.</summary>
internal sealed class SearchIndexInterceptor : SaveChangesInterceptor
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
            await TicketDocuments.UpdateAsync(db, cancellationToken);
        }

        return result;
    }
}
