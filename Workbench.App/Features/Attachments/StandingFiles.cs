using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Attachments;

/// <summary>Attachments that nobody took away.</summary>
internal static class StandingFiles
{
    public static IQueryable<Attachment> StandingAttachments(this WorkbenchDb db) =>
        db.Attachments.Where(a => !db.AttachmentRemovals.Any(r => r.AttachmentId == a.Id));

    public static IQueryable<Attachment> StandingAttachments(this WorkbenchDb db, int number) =>
        db.StandingAttachments().Where(a => a.TicketNumber == number);
}
