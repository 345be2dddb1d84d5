using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Intake;

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
        if (eventData.Context is WorkbenchDb db && db.ChangeTracker.Entries().Any(IsSearched))
        {
            await CustomerSearchIndex.UpdateAsync(db, cancellationToken);
            await TicketDocuments.UpdateAsync(db, cancellationToken);
        }

        return result;
    }

    /// <summary>Most saves contain nothing that is searched.</summary>
    private static bool IsSearched(EntityEntry entry) =>
        entry.State switch
        {
            EntityState.Added => entry.Entity
                is Customer
                    or ContactRevision
                    or Ticket
                    or TicketText
                    or IntakeAnswer
                    or Message
                    or NoteRevision
                    or Attachment
                    or AttachmentRemoval,
            EntityState.Modified => entry.Entity is Customer or ContactRevision
                || TicketTextChanges.ChangesTicket(entry),
            _ => false,
        };
}
