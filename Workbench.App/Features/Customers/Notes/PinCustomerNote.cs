using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Customers.Notes;

/// <summary>Puts a note at the top of the customer's page in place of the one that stands there, or takes it from there.</summary>
[CommandName("PinCustomerNote")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class PinCustomerNote(CommandExecutor commands)
{
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        CustomerNoteCommandTarget target,
        bool isPinned,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<PinCustomerNote>(
                actor,
                target.AuditSubject,
                target.OperationId,
                new { target.NoteNo, isPinned }
            ),
            (context, token) =>
                context.AddNoteEntryAsync(
                    target,
                    (note, no) =>
                        note?.Pin(no, isPinned, context.Actor, context.Now)
                        ?? Refusal.Because(RefusalCode.NotFound, target.CustomerId),
                    token
                ),
            ct
        );
}
