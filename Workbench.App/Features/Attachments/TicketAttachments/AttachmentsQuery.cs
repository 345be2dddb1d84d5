using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>Returns the files of a ticket, oldest first, or one of them with its content.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class AttachmentsQuery(
    QueryExecutor queries,
    TicketContentsReader contents,
    AttachmentFileStore files
)
{
    public Task<IReadOnlyList<Attachment>> RunAsync(
        Actor actor,
        int number,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<AttachmentsQuery, IReadOnlyList<Attachment>>(
            actor,
            async token => (await contents.GetAsync(number, token))?.Attachments ?? [],
            ct
        );

    /// <returns>The file; null if it doesn't exist or was removed.</returns>
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
