using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>The files of a ticket, the first one first; or one of them with its content.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class AttachmentsQuery(QueryExecutor queries, AttachmentFileStore files)
{
    public Task<IReadOnlyList<Attachment>> RunAsync(
        Actor actor,
        int number,
        CancellationToken ct
    ) =>
        queries.RunAsync<AttachmentsQuery, IReadOnlyList<Attachment>>(
            actor,
            async (db, token) =>
                await db.ActiveAttachments(number).OrderBy(a => a.Id).ToListAsync(token),
            ct
        );

    /// <returns>Null where there is no such file, or it was taken away.</returns>
    public Task<FileDownload?> OpenAsync(Actor actor, int id, CancellationToken ct) =>
        queries.RunAsync<AttachmentsQuery, FileDownload?>(
            actor,
            async (db, token) =>
                await db.ActiveAttachments().SingleOrDefaultAsync(a => a.Id == id, token)
                    is { } attachment
                && files.Open(attachment.Sha256) is { } content
                    ? new(
                        attachment.FileName,
                        attachment.ContentType,
                        attachment.IsInlineImage,
                        content
                    )
                    : null,
            ct
        );
}
