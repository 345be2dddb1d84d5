using Workbench.App.Storage;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>Reads attachments that have not been removed.</summary>
internal static class ActiveAttachmentQueries
{
    public static IQueryable<Attachment> ActiveAttachments(this WorkbenchDb db) =>
        db.Attachments.Where(a => !db.AttachmentRemovals.Any(r => r.AttachmentId == a.Id));

    public static IQueryable<Attachment> ActiveAttachments(this WorkbenchDb db, int number) =>
        db.ActiveAttachments().Where(a => a.TicketNumber == number);
}
