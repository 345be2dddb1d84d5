using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Shared.Tickets;

/// <summary>
/// Turns uploaded files into attachments of the ticket that is submitted with them. Either all files are stored or the ticket
/// isn't.
/// </summary>
public static class StagedAttachments
{
    /// <summary>Returns a person's own files of one draft.</summary>
    public static IQueryable<StagedFileRow> OwnedBy(
        this IQueryable<StagedFileRow> files,
        Actor actor,
        Guid draftId
    )
    {
        var name = draftId.ToString();
        return files.Where(f => f.PersonId == actor.Id && f.DraftId == name);
    }

    public static async Task<Refusal?> AttachStagedFilesAsync(
        this CommandContext context,
        int ticketNumber,
        Guid draftId,
        CancellationToken ct
    )
    {
        var staged = await context
            .Db.StagedFiles.OwnedBy(context.Actor, draftId)
            .OrderBy(f => f.Id)
            .ToListAsync(ct);
        if (staged.Count > Attachment.MaxPerTicket)
        {
            return Refusal.Because(RefusalCode.TooManyFiles, Attachment.MaxPerTicket);
        }

        foreach (var file in staged)
        {
            var id = await context.NextNumberAsync(Counters.Attachment, ct);
            context.Db.Attachments.Add(
                file.ToAttachment(id, ticketNumber, context.Now, context.Actor.Name)
            );
            context.Db.StagedFiles.Remove(file);
        }

        return null;
    }
}
