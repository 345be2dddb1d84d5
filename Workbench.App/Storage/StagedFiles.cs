using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage.Rows;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>The way of files that lie ready into the ticket that is submitted with them: all of them, or the ticket neither.</summary>
public static class StagedFiles
{
    /// <summary>Somebody's own files of one draft.</summary>
    public static IQueryable<StagedFileRow> Of(
        this IQueryable<StagedFileRow> files,
        Actor actor,
        Guid draft
    )
    {
        var name = draft.ToString();
        return files.Where(f => f.PersonId == actor.Id && f.DraftId == name);
    }

    public static async Task<Refusal?> AttachStagedAsync(
        this CommandContext scope,
        int ticket,
        Guid draft,
        CancellationToken ct
    )
    {
        var staged = await scope
            .Db.StagedFiles.Of(scope.Actor, draft)
            .OrderBy(f => f.Id)
            .ToListAsync(ct);
        if (staged.Count > Attachment.MaxPerTicket)
        {
            return Refusal.Because(RefusalCode.TooManyFiles, Attachment.MaxPerTicket);
        }

        foreach (var file in staged)
        {
            var id = await scope.NextNumberAsync(Counters.Attachment, ct);
            scope.Db.Attachments.Add(file.ToAttachment(id, ticket, scope.Now, scope.Actor.Name));
            scope.Db.StagedFiles.Remove(file);
        }

        return null;
    }
}
