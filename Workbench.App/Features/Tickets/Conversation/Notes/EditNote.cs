using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation.Notes;

/// <summary>Edits one's own internal note. The earlier texts stay, and everybody can read them.</summary>
[CommandName("EditNote")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class EditNote(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        NoteCommandTarget target,
        string text,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<EditNote>(
                actor,
                target.Subject,
                target.OperationId,
                new { target.MessageNo, text }
            ),
            (context, token) => EditAsync(context, target, text, token),
            ct
        );

    private static async Task<Outcome<Unit>> EditAsync(
        CommandContext context,
        NoteCommandTarget target,
        string text,
        CancellationToken ct
    )
    {
        // Locks the customer's account, so that revisions are numbered one after the other.
        if (
            await context.FindTicketAsync(target.TicketNumber, ct) is null
            || await context.Db.Messages.FindAsync([target.TicketNumber, target.MessageNo], ct)
                is not { } note
        )
        {
            return Refusal.Because(RefusalCode.NotFound, target.TicketNumber);
        }

        var last = await context
            .Db.NoteRevisions.Where(r =>
                r.TicketNumber == target.TicketNumber && r.MessageNo == target.MessageNo
            )
            .OrderByDescending(r => r.No)
            .FirstOrDefaultAsync(ct);
        if (target.ExpectedVersion is { } seen && seen != (last?.No ?? 0))
        {
            return Refusal.Because(RefusalCode.ConcurrencyConflict);
        }

        if (
            !NoteRevision
                .Create(note, last?.No ?? 0, text, context.Actor, context.Now)
                .TryGetValue(out var revision, out var refusal)
        )
        {
            return refusal;
        }

        if (string.Equals(text, last?.Text ?? note.Text, StringComparison.Ordinal))
        {
            return Unit.Value;
        }

        context.Db.NoteRevisions.Add(revision);
        await context.AddMentionsAsync(target.TicketNumber, target.MessageNo, text, ct);
        context.RecordChange(ChangeTopic.Ticket, target.TicketNumber);
        return Unit.Value;
    }
}
