using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Features.Attachments.Staging;

/// <summary>Returns a person's own staged files for a ticket that is being written, or one of them with its content.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class StagedFilesQuery(QueryExecutor queries, AttachmentFileStore files)
{
    public Task<IReadOnlyList<StagedFileRow>> RunAsync(
        Actor actor,
        Guid draft,
        CancellationToken ct
    ) =>
        queries.RunAsync<StagedFilesQuery, IReadOnlyList<StagedFileRow>>(
            actor,
            async (db, token) =>
                await db.StagedFiles.OwnedBy(actor, draft).OrderBy(f => f.Id).ToListAsync(token),
            ct
        );

    /// <returns>The file; null if it doesn't exist or belongs to somebody else.</returns>
    public Task<FileDownload?> OpenAsync(Actor actor, int id, CancellationToken ct) =>
        queries.RunAsync<StagedFilesQuery, FileDownload?>(
            actor,
            async (db, token) =>
                await db.StagedFiles.SingleOrDefaultAsync(
                    f => f.Id == id && f.PersonId == actor.Id,
                    token
                )
                    is { } file
                && files.Open(file.Sha256) is { } content
                    ? new(file.FileName, file.ContentType, file.IsShown, content)
                    : null,
            ct
        );
}
