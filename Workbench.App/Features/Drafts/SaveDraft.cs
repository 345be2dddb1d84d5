using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Features.Drafts;

/// <summary>
/// Saves the text that a person is writing, so that a lost connection or a deployment doesn't lose it. A later save replaces
/// it; an empty text deletes it. Not audited, because nothing has been published yet.
/// </summary>
[CommandName("SaveDraft")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class SaveDraft(CommandExecutor commands)
{
    /// <param name="ticket">The ticket number; zero for a ticket that is not submitted yet.</param>
    /// <param name="field">The field of the page.</param>
    /// <param name="sentAs">
    /// The id of the operation that sends the draft. A field that loses the focus after sending, in this tab or in another one,
    /// must not bring the text back.
    /// </param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int ticket,
        string field,
        string text,
        Guid? sentAs,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<SaveDraft>(actor, $"ticket {ticket}") with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                if (
                    (
                        TextCheck.Required(FieldName.Field, field, DraftRow.FieldLength)
                        ?? TextCheck.Optional(FieldName.Text, text, DraftRow.TextLength)
                    ) is
                    { } refusal
                )
                {
                    return refusal;
                }

                if (
                    text.Length > 0
                    && sentAs?.ToString() is { } operation
                    && await context.Db.Operations.AnyAsync(o => o.Id == operation, token)
                )
                {
                    return Refusal.Because(RefusalCode.DraftAlreadySent);
                }

                var before = await context.Db.Drafts.FindAsync([actor.Id, ticket, field], token);
                var draft = new DraftRow(actor.Id, ticket, field, text, context.Now);
                if (before is not null && text.Length == 0)
                {
                    context.Db.Drafts.Remove(before);
                }
                else if (before is not null)
                {
                    context.Replace(before, draft);
                }
                else if (text.Length > 0)
                {
                    context.Db.Drafts.Add(draft);
                }

                return Unit.Value;
            },
            ct
        );
}
