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
/// Adds a file to a ticket. Who may not, or names no ticket, is refused before a byte is read; the bytes are read outside the
/// transaction, and the row is written once they lie on the disk.
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
    /// <param name="fileName">As it was sent.</param>
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
            out var kept,
            out var refusal
        )
            ? await commands.RunAsync(
                CommandDescriptor.Create<AttachFile>(actor, $"ticket {number}", operationId),
                (context, token) => AttachAsync(context, number, fileName, kept, token),
                ct
            )
            : refusal;
    }

    private static async Task<Outcome<int>> AttachAsync(
        CommandContext context,
        int number,
        string fileName,
        StoredFile kept,
        CancellationToken ct
    )
    {
        // After the turn of those who add to the same ticket just now: together they keep to the limit.
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
                kept.Content.ContentType,
                kept.Content.IsDisplayable,
                kept.Bytes,
                kept.Sha256,
                context.Now,
                context.Actor.Id,
                context.Actor.Name
            )
        );
        context.RecordChange(ChangeTopic.Ticket, number);
        return id;
    }
}
