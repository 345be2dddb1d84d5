using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.CustomerNotes;

namespace Workbench.App.Features.Customers.Notes;

/// <summary>Writes an internal note about a customer, or another text of one's own note. Returns its number.</summary>
[CommandName("SaveCustomerNote")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class SaveCustomerNote(CommandExecutor commands)
{
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        CustomerNoteCommandTarget target,
        string text,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<SaveCustomerNote>(
                actor,
                target.AuditSubject,
                target.OperationId,
                new { target.NoteNo, text }
            ),
            (context, token) =>
                context.AddNoteEntryAsync(
                    target,
                    (note, no) =>
                        note is null
                            ? CustomerNote.Write(
                                target.CustomerId,
                                no,
                                text,
                                context.Actor,
                                context.Now
                            )
                            : note.Edit(no, text, context.Actor, context.Now),
                    token
                ),
            ct
        );
}
