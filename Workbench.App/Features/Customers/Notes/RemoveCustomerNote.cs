using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Customers.Notes;

/// <summary>Removes one's own note about a customer; a team lead may remove any. The history keeps it.</summary>
[CommandName("RemoveCustomerNote")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RemoveCustomerNote(CommandExecutor commands)
{
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        CustomerNoteCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<RemoveCustomerNote>(
                actor,
                target.AuditSubject,
                target.OperationId,
                target.NoteNo
            ),
            (context, token) =>
                context.AddNoteEntryAsync(
                    target,
                    (note, no) =>
                        note?.Remove(no, context.Actor, context.Now)
                        ?? Refusal.Because(RefusalCode.NotFound, target.CustomerId),
                    token
                ),
            ct
        );
}
