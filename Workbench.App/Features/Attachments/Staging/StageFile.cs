using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Uploads;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.Staging;

/// <summary>
/// Stages a file for a ticket that is being written. Submitting the ticket attaches the staged files in the same transaction,
/// so no ticket loses a staged file and a failed upload doesn't stop the ticket.
/// </summary>
[Rule("K1")]
[CommandName("StageFile")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class StageFile(
    CommandExecutor commands,
    QueryExecutor queries,
    AttachmentFileStore files
)
{
    /// <param name="draft">The id of the form in which the ticket is written.</param>
    /// <param name="fileName">The file name as sent by the browser.</param>
    /// <returns>The id of the staged file.</returns>
    public async Task<Outcome<int>> RunAsync(
        Actor actor,
        Guid draft,
        string fileName,
        Stream content,
        Guid operationId,
        CancellationToken ct
    )
    {
        var ready = await queries.RunAsync<StageFile, int>(
            actor,
            (db, token) => db.StagedFiles.OwnedBy(actor, draft).CountAsync(token),
            ct
        );
        if (ready >= Attachment.MaxPerTicket)
        {
            return Refusal.Because(RefusalCode.TooManyFiles, Attachment.MaxPerTicket);
        }

        return (await files.SaveUploadAsync(fileName, content, ct)).TryGetValue(
            out var stored,
            out var refusal
        )
            ? await commands.RunAsync(
                CommandDescriptor.Create<StageFile>(
                    actor,
                    $"draft {draft}",
                    operationId,
                    new { fileName, stored.Sha256 }
                ) with
                {
                    IsAudited = false,
                },
                (context, token) => StageAsync(context, draft, fileName, stored, token),
                ct
            )
            : refusal;
    }

    private static async Task<Outcome<int>> StageAsync(
        CommandContext context,
        Guid draft,
        string fileName,
        StoredFile stored,
        CancellationToken ct
    )
    {
        var id = await context.NextNumberAsync(Counters.StagedFile, ct);
        context.Db.StagedFiles.Add(
            new(
                id,
                context.Actor.Id,
                draft.ToString(),
                UploadedFileName.Sanitize(fileName),
                stored.Content.ContentType,
                stored.Content.IsDisplayable,
                stored.Bytes,
                stored.Sha256,
                context.Now
            )
        );
        return id;
    }
}
