using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Uploads;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>
/// Adds a file to a ticket. Missing rights and unknown tickets are refused before any byte is read. The content is read outside
/// the transaction, and the row is written once the file is complete on disk.
/// </summary>
[Rule("K1")]
[CommandName("AttachFile")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class AttachFile(
    CommandExecutor commands,
    QueryExecutor queries,
    AttachmentFileStore files
)
{
    /// <param name="fileName">The file name as sent by the browser.</param>
    /// <returns>The attachment's id.</returns>
    public async Task<Outcome<int>> RunAsync(
        Actor actor,
        int number,
        string fileName,
        Stream content,
        Guid operationId,
        CancellationToken ct
    )
    {
        var isThere = await queries.RunAsync<AttachFile, bool>(
            actor,
            (db, token) => db.Tickets.AnyAsync(t => t.Number == number, token),
            ct
        );
        if (!isThere)
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        return (await files.SaveUploadAsync(fileName, content, ct)).TryGetValue(
            out var stored,
            out var refusal
        )
            ? await commands.RunAsync(
                CommandDescriptor.Create<AttachFile>(
                    actor,
                    $"ticket {number}",
                    operationId,
                    new { fileName, stored.Sha256 }
                ),
                (context, token) => AttachAsync(context, number, fileName, stored, token),
                ct
            )
            : refusal;
    }

    private static async Task<Outcome<int>> AttachAsync(
        CommandContext context,
        int number,
        string fileName,
        StoredFile stored,
        CancellationToken ct
    )
    {
        // Read after the lock is acquired, so that concurrent uploads to one ticket can't exceed the limit together.
        if (await context.FindTicketAsync(number, ct) is null)
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        if (await context.Db.ActiveAttachments(number).CountAsync(ct) >= Attachment.MaxPerTicket)
        {
            return Refusal.Because(RefusalCode.TooManyFiles, Attachment.MaxPerTicket);
        }

        var id = await context.NextNumberAsync(Counters.Attachment, ct);
        context.Db.Attachments.Add(
            new(
                id,
                number,
                UploadedFileName.Sanitize(fileName),
                stored.Content.ContentType,
                stored.Content.IsDisplayable,
                stored.Bytes,
                stored.Sha256,
                context.Now,
                context.Actor.Id,
                context.Actor.Name
            )
        );
        context.RecordChange(ChangeTopic.Ticket, number);
        return id;
    }
}
